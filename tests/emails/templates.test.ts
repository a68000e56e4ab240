import { describe, expect, it } from 'vitest';
import type { MailProps } from '../../emails/mail.ts';
import { isMailTemplate, mailTemplates, renderMail } from '../../emails/render.ts';

const props: MailProps = {
  origin: 'https://requests.example.org',
  path: '/following',
  reference: 'RD-7K3M-2Q9P',
  validUntil: '14:32 on 21 November 2026',
  code: '041 592',
};

/** Words that would tell whoever sees the message what it is about or who it is from. */
const telling =
  /\b(child|children|childhood|kids?|famil(y|ies)|parents?|mother|father|social|care|carers?|foster|leavers?|adopt\w*|services?|council|trust|county|borough|authority|data|records?|files?|sar|dsar|gdpr|access|rectif\w*|erasure|erase\w*|restrict\w*|portab\w*|object\w*|automated|complain\w*|privacy|identity|proof|passport|subject|police|abuse|safeguard\w*|court|refus\w*|withheld|redact\w*|exempt\w*|granted|attach\w*|dear)\b/i;

const names = Object.keys(mailTemplates).filter(isMailTemplate);

describe.each(names)('e-mail %s', (name) => {
  const mail = renderMail(name, props);
  const visible = mail.html.replace(/<[^>]*>/g, ' ');

  it('gives nothing away', () => {
    for (const words of [mail.subject, mail.text, visible]) expect(words).not.toMatch(telling);
  });

  it('leads only to the configured address, in both parts', () => {
    expect(mail.text).toContain('https://requests.example.org/following');
    expect(mail.html).toContain('href="https://requests.example.org/following"');
    const addresses = `${mail.html} ${mail.text}`.match(/https?:\/\/[^\s"<]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['https://requests.example.org/following']));
  });

  it('loads nothing from outside', () => {
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|style|form|video|object)\b|url\(|@import|\bsrc=/i);
  });

  it('says the same in text as in HTML, in short sentences', () => {
    const flat = (text: string) => text.replace(/&#39;/g, "'").replace(/\s+/g, ' ').trim();
    const body = flat(visible.slice(visible.indexOf(mail.subject) + mail.subject.length));
    expect(body).toBe(flat(mail.text));
    const sentences = mail.text.replace(/https?:\S+/g, '').split(/[.:?!]\s/);
    for (const sentence of sentences) expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(20);
  });

  it('has a subject of one short line without control characters', () => {
    expect(mail.subject.length).toBeLessThanOrEqual(78);
    expect(mail.subject).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('the address in a message', () => {
  it.each(['https://evil.example.com/', '//evil.example.com/', 'javascript:alert(1)', '\\\\evil.example.com', 'track'])(
    'refuses to lead to %s',
    (path) => {
      expect(() => renderMail('acknowledgement', { ...props, path })).toThrow('only lead to the portal');
    },
  );

  it('escapes what could break out of the page', () => {
    const { html } = renderMail('acknowledgement', { ...props, reference: '"><script>x</script>' });
    expect(html).not.toContain('<script>');
  });
});

it('knows only its own templates', () => {
  for (const name of ['constructor', '__proto__', '', null, 7, 'nothing']) expect(isMailTemplate(name)).toBe(false);
});
