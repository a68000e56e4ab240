import type { CaretKey } from './caret.ts';
import { coveredBy, lineAloud } from './heard-words.ts';
import type { PageNow, SheetWord } from './types.ts';
import { linesOf } from './words.ts';

/** A word the keys came to, and how it is read out: once, though what is read of it may change under the caret. */
interface Heard {
  readonly at: 0 | 1;
  readonly place: number;
  readonly said: string;
}

/** The word the caret is on, and the one before it: by turns in two places, since a screen reader whose place is gone begins at the list again. */
export interface Caret extends Heard {
  readonly before: Heard | null;
}

/** What is said where the caret can go no further, by the key that was pressed. */
export const edges: Readonly<Record<CaretKey, string>> = {
  ArrowLeft: 'This is the first word of the page.',
  ArrowRight: 'This is the last word of the page.',
  ArrowUp: 'This is the first line of the page.',
  ArrowDown: 'This is the last line of the page.',
  Home: 'This is the beginning of the line.',
  End: 'This is the end of the line.',
};

/** The caret on another word, in the place the one before it does not take. */
export const caretOn = (before: Caret | null, place: number, said: string): Caret => ({
  ...{ place, said, at: before?.at === 0 ? 1 : 0 },
  before: before && { at: before.at, place: before.place, said: before.said },
});

interface Under {
  /** What is told of the word itself: that it is marked, say. */
  readonly there: string;
  /** How many words are chosen with it; null where the caret only moves. */
  readonly chosen: number | null;
  readonly key: string;
  readonly marks: PageNow['marks'];
}

/** The word the caret came to, whether it is marked, and what else those hear who do not see where it stands. */
export function heardAt(words: readonly SheetWord[], place: number, { there, chosen, key, marks }: Under): string {
  const word = words[place];
  if (!word) return '';
  const name = `${word.text}${there}`;
  if (chosen !== null) return `${name}, ${chosen} chosen`;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return name;
  const line = linesOf(words).find((places) => places.includes(place)) ?? [];
  return line.length > 1 ? `${name}. In line: ${lineAloud(words, line, coveredBy(words, marks))}` : name;
}
