import { said } from './speaker.ts';

/**
 * A sentence for a requester, in the language of the page, letter or message that is being made:
 * `` t`We have your request. It came on ${day}.` ``. The English is the key of the catalogue, there written with `{0}`,
 * `{1}` for the values, which another language may put elsewhere. A whole sentence at a time: parts of one cannot be translated.
 * @param values ready to be read, so dates by `dates.ts`
 */
export function t(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const key = parts.slice(1).reduce((words, part, at) => `${words}{${at}}${part}`, parts[0] ?? '');
  return fill(said(key), values);
}

/** The same for words that are kept as data (a question, a row of a table), without values. */
export const inOwnLanguage = (english: string): string => said(english);

const fill = (words: string, values: readonly (string | number)[]): string =>
  values.length === 0 ? words : words.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)] ?? ''));
