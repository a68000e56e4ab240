import { languageNow } from '../language/speaker.ts';
import { inOwnLanguage, t } from '../language/t.ts';

/** What people are told when a request ends before a page of its own could answer. */
const sentences: Readonly<Record<number, readonly [title: string, sentence: string]>> = {
  400: ['Sorry, we could not read that request', 'Go back to the page you came from and try again.'],
  403: [
    'Sorry, we could not accept that',
    'The page was not sent from this website. Go back to the page you came from, reload it and try again.',
  ],
  404: ['Page not found', 'If you typed the address, check that it is right.'],
  405: ['Sorry, that cannot be done here', 'Go back to the page you came from and try again.'],
  411: ['Sorry, we could not read that request', 'Go back to the page you came from and try again.'],
  413: ['That is too large to send at once', 'Go back and send fewer or smaller files. One file can be up to 20 MB.'],
  409: ['Someone else was quicker', 'What you saw has changed since. Go back, reload the page and look again.'],
  415: ['Sorry, we could not read that request', 'Go back to the page you came from and try again.'],
  429: ['Too many tries', 'Wait a few minutes, then try again.'],
  503: ['Sorry, we are busy', 'Wait a minute, then try again. Nothing that you sent before is lost.'],
};

const fallback = ['Sorry, there is a problem', 'Try again later. What you saved before is not lost.'] as const;

/** The heading and sentence for a status, in the language that is spoken. */
export function errorText(status: number): readonly [title: string, sentence: string] {
  const [title, sentence] = sentences[status] ?? fallback;
  return [inOwnLanguage(title), inOwnLanguage(sentence)];
}

/** All of them, so that it can be seen whether another language has each. */
export const errorTexts: readonly string[] = [...Object.values(sentences), fallback].flat();

const encode = (text = '') => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/**
 * A whole page without React, script or stylesheet, for failures in front of or inside the framework.
 * @param requestId what the person can quote; nothing else about the failure is shown
 * @param words said instead of the usual ones for this status
 */
export function plainErrorPage(status: number, requestId: string, words = errorText(status)): string {
  const [title, sentence] = words.map(inOwnLanguage);
  return `<!doctype html>
<html lang="${languageNow()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encode(title)}</title></head>
<body><main><h1>${encode(title)}</h1><p>${encode(sentence)}</p><p><a href="/">${encode(t`Go to the start`)}</a></p>
<p>${encode(t`If you contact us about this, quote ${requestId}.`)}</p></main></body></html>
`;
}
