import { describe, expect, it } from 'vitest';
import type { MailProps } from '../../emails/mail.ts';
import { isMailTemplate, mailTemplates, renderMail } from '../../emails/render.ts';
import { watchCodes } from '../../machines/watching/codes.ts';

const props: MailProps = {
  origin: 'https://requests.example.org',
  path: '/following',
  reference: 'RD-7K3M-2Q9P',
  language: 'en',
  validUntil: '14:32 on 21 November 2026',
  code: '041 592',
  watched: watchCodes.map((code) => {
    const days = code === 'days-left' ? 3 : null;
    const passed = [{ code: 'days-left' as const, about: '2026-11-30', days: 7 }];
    return {
      reference: `RD-7K3M-${code.slice(0, 4)}`,
      telling: { code, days, passed },
    };
  }),
};
const welshProps: MailProps = { ...props, language: 'cy', validUntil: '14:32 ar 21 Tachwedd 2026' };

/** Words that would tell whoever sees the message what it is about or who it is from. */
const telling =
  /\b(child|children|childhood|kids?|famil(y|ies)|parents?|mother|father|social|care|carers?|foster|leavers?|adopt\w*|services?|council|trust|county|borough|authority|data|records?|files?|sar|dsar|gdpr|access|rectif\w*|erasure|erase\w*|restrict\w*|portab\w*|object\w*|automated|complain\w*|privacy|identity|proof|passport|subject|police|abuse|safeguard\w*|court|refus\w*|withheld|redact\w*|exempt\w*|granted|attach\w*|dear)\b/i;

/** The same in Welsh, with the mutations a word can have. */
const tellingInWelsh =
  /(?<!\p{L})(b?plant|phlant|mhlant|b?plentyn|phlentyn|mhlentyn|[bp]lentyndod|d?teulu\p{L}*|theulu\p{L}*|nheulu\p{L}*|rhieni?|riant|mam|fam|tad|dad|b?gofal\p{L}*|ngofal\p{L}*|ofal(?!us)\p{L}*|maeth(?:u)?|faeth(?:u)?|mabwysia\p{L}*|fabwysia\p{L}*|cymdeithasol|gymdeithasol|chymdeithasol|gwasanaeth\p{L}*|wasanaeth\p{L}*|cyngor|gyngor|cynghor\p{L}*|ymddiriedolaeth\p{L}*|sir|awdurdod\p{L}*|data|cofnod\p{L}*|gofnod\p{L}*|chofnod\p{L}*|ffeil\p{L}*|mynediad|fynediad|cywir\p{L}*|gywir\p{L}*|dileu|ddileu|cyfyngu|gyfyngu|gwrthwyneb\p{L}*|wrthwyneb\p{L}*|cwyn\p{L}*|gwyn\p{L}*|gŵyn|chwyn\p{L}*|preifat\p{L}*|breifat\p{L}*|hunaniaeth|prawf|brawf|phrawf|pasbort|basbort|heddlu|cam-?dri\p{L}*|gam-?dri\p{L}*|diogelu|ddiogelu|llys|lys|gwrthod\p{L}*|wrthod\p{L}*|golyg\p{L}*|esempti\p{L}*|atodi\p{L}*|annwyl|rightsdesk)(?!\p{L})/iu;

const names = Object.keys(mailTemplates).filter(isMailTemplate);

/** Messages to requesters; what staff get is in English whatever the language of the case. */
const toRequesters = names.filter((name) => renderMail(name, welshProps).html.includes('lang="cy"'));

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

it('every message to a requester is there in Welsh, and none to staff', () => {
  const toStaff = [
    'assigned',
    'for-approval',
    'sent-back',
    'message-for-staff',
    'invitation',
    'morning',
    'urgent',
    'record-changed',
  ];
  const searches = ['search-asked', 'search-chased', 'search-escalated', 'search-open'];
  expect(names.filter((name) => !toRequesters.includes(name)).sort()).toEqual([...toStaff, ...searches].sort());
});

describe.each(toRequesters)('e-mail in Welsh: %s', (name) => {
  const mail = renderMail(name, welshProps);
  const visible = mail.html.replace(/<[^>]*>/g, ' ');
  const english = renderMail(name, { ...welshProps, language: 'en' });

  it('gives nothing away', () => {
    for (const words of [mail.subject, mail.text, visible]) {
      expect(words).not.toMatch(telling);
      expect(words).not.toMatch(tellingInWelsh);
    }
  });

  it('says nothing in English, and has the same values', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('https://'));
    const kept = lines(english.text).filter((line) => lines(mail.text).includes(line));
    expect(kept).toEqual([]);
    expect(mail.text).not.toMatch(/\b(your|the|we|you|here|is|it)\b/i);
    for (const value of [welshProps.reference, welshProps.validUntil, welshProps.code]) {
      expect(mail.text.includes(value ?? '?')).toBe(english.text.includes(value ?? '?'));
    }
  });

  it('leads to a page in Welsh', () => {
    expect(mail.text).toContain('https://requests.example.org/following?language=cy');
    expect(mail.html).toContain('href="https://requests.example.org/following?language=cy"');
    expect(english.text).not.toContain('language=');
  });

  it('has a subject of one short line that every mail program shows', () => {
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
