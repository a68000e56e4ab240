import type { PageState } from '../../../machines/file.ts';
import { addTurns, type Turn, turnedBox, turnedSize } from '../../../machines/file-order/turn.ts';
import type { PageText } from '../../documents/types.ts';

/** What was made of a page's words: the same object as long as it is shown the same, since suggestions are remembered by it. */
const made = new WeakMap<PageText, PageText>();

/** The words of a page as its document shows it now: numbered by it, and turned with the paper. */
export function asShown(text: PageText, { number, turned }: Pick<PageState, 'number' | 'turned'>): PageText {
  const by = addTurns(turned, -(text.turned ?? 0));
  if (by === 0 && text.number === number) return text;
  const known = made.get(text);
  if (known?.number === number && (known.turned ?? 0) === turned) return known;
  const turnedText = { ...turnedWords(text, by), number, turned };
  made.set(text, turnedText);
  return turnedText;
}

/** Words of a page that was turned clockwise since they were read. */
const turnedWords = (text: PageText, by: Turn): PageText => ({
  ...text,
  ...turnedSize(text, by),
  words: text.words.map((word) => turnedBox(word, text, by)),
});
