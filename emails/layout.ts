import type { Language } from '../machines/language.ts';
import type { Mail, MailProps } from './mail.ts';

/** What a template says. Plain sentences only: the layout does the rest, so that HTML and text cannot drift apart. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The words before the address to go to. */
  readonly goTo: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/**
 * Absolute address under the configured origin; from a Welsh message it leads to a Welsh page. Throws when `path` would lead
 * anywhere else: a bug, never a refusal.
 */
export function addressOf({ origin, path }: Pick<MailProps, 'origin' | 'path'>, language: Language = 'en'): string {
  const url = new URL(path, origin);
  if (language !== 'en') url.searchParams.set('language', language);
  if (!path.startsWith('/') || url.origin !== new URL(origin).origin)
    throw new Error('a mail may only lead to the portal');
  return url.href;
}

const footers: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Please do not reply to this message. Nobody reads replies.',
    'If you did not expect this message, you can ignore it.',
  ],
  cy: [
    'Peidiwch ag ateb y neges hon. Nid oes neb yn darllen atebion.',
    'Os nad oeddech yn disgwyl y neges hon, gallwch ei hanwybyddu.',
  ],
};

const paragraph = (html: string, style = ''): string => `<p style="margin:0 0 16px;${style}">${html}</p>`;

/**
 * Sets the words of a message as HTML and as text. No pictures, no outside resources, no tracking: opening the message
 * tells nobody anything.
 */
export function layout(words: MailWords, props: MailProps, language: Language = 'en'): Mail {
  const address = addressOf(props, language);
  const footer = footers[language];
  const link = `<a href="${escapeHtml(address)}" style="color:#003a70">${escapeHtml(address)}</a>`;
  const html = [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(words.subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#ffffff;color:#0b0c0c;font:19px/1.5 Helvetica,Arial,sans-serif">',
    '<main style="max-width:580px">',
    ...words.paragraphs.map((text) => paragraph(escapeHtml(text))),
    paragraph(`${escapeHtml(words.goTo)}<br>${link}`),
    ...footer.map((text) => paragraph(escapeHtml(text), 'font-size:16px;color:#484949;')),
    '</main></body></html>',
  ].join('\n');
  const text = [...words.paragraphs, `${words.goTo}\n${address}`, ...footer].join('\n\n');
  return { subject: words.subject, html, text: `${text}\n` };
}

/** The same message in the language of whoever gets it. */
export const inEither = (words: Readonly<Record<Language, MailWords>>, props: MailProps): Mail =>
  layout(words[props.language], props, props.language);

/** “Your request RD-7K3M-2Q9P: we have it”, or without the reference where there is none. */
export const aboutRequest = ({ reference }: MailProps, news: string): string =>
  reference === null ? `Your request: ${news}` : `Your request ${reference}: ${news}`;

/** “Eich cais RD-7K3M-2Q9P: mae wedi dod i law”. Subjects keep to letters that every mail program shows. */
export const aboutRequestInWelsh = ({ reference }: MailProps, news: string): string =>
  reference === null ? `Eich cais: ${news}` : `Eich cais ${reference}: ${news}`;

/** “RD-7K3M-2Q9P: due soon”: all a member of staff is told by e-mail. */
export const aboutWork = ({ reference }: MailProps, news: string): string =>
  reference === null ? `Your work: ${news}` : `${reference}: ${news}`;

/** Until when a one-time link works, as a sentence. */
export const worksOnce = ({ validUntil }: MailProps): string =>
  validUntil === null ? 'The link works once.' : `The link works once, until ${validUntil}.`;

/** Until when a link that may be used again works, as a sentence. */
export const worksUntil = ({ validUntil }: MailProps): string =>
  validUntil === null ? 'The link works more than once.' : `The link works until ${validUntil}.`;

export const worksOnceInWelsh = ({ validUntil }: MailProps): string =>
  validUntil === null ? 'Mae’r ddolen yn gweithio unwaith.' : `Mae’r ddolen yn gweithio unwaith, tan ${validUntil}.`;

export const worksUntilInWelsh = ({ validUntil }: MailProps): string =>
  validUntil === null ? 'Mae’r ddolen yn gweithio fwy nag unwaith.' : `Mae’r ddolen yn gweithio tan ${validUntil}.`;
