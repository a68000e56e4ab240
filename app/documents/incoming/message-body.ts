import type { PageText, Word } from '../types.ts';

/** More room than this between two lines, in points, is the rule under who, to whom, when and what about (`message.ts`). */
const RULE = 20;

/** The words of an e-mail on the pages we made of it, without its head. All of them, where no head is found. */
export function bodyOf(pages: readonly Pick<PageText, 'words'>[]): Word[] {
  const [first, ...rest] = pages;
  const words = first?.words ?? [];
  const isHeaded = /^(From|Sender|To|Cc|Bcc|Date|Subject|Reply|Attachments):?$/.test(words[0]?.text ?? '');
  const begins = words.findIndex(({ y }, at) => at > 0 && y - (words[at - 1]?.y ?? y) > RULE);
  const body = isHeaded && begins !== -1 ? words.slice(begins) : words;
  return [...body, ...rest.flatMap((page) => page.words)];
}
