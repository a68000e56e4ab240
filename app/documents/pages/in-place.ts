import { rightOf } from '../../../machines/documents/box.ts';
import type { Word } from '../types.ts';

/** How far two parts of one word may stand apart, or reach into each other, in heights. */
const APART = 0.12;
const INTO = 0.3;
/** Side of the squares by which neighbours are looked up, in points. */
const SQUARE = 4;

const middle = ({ y, height }: Word) => y + height / 2;
const square = (value: number) => Math.round(value / SQUARE);
const WIDE = 10_000;

/**
 * The words in the file's order, but for parts that stand right behind another word: a file may draw the letters of one
 * word far apart in its orders, and whoever looks at the page reads them as one. Such a part follows the word it
 * continues.
 */
export function inPlace<Drawn extends Word>(words: readonly Drawn[]): Drawn[] {
  const ends = new Map<number, number[]>();
  words.forEach((word, index) => {
    const key = square(rightOf(word)) + WIDE * square(middle(word));
    const there = ends.get(key);
    if (there) there.push(index);
    else ends.set(key, [index]);
  });
  const follows = new Map<number, number>();
  const isMoved = new Set<number>();
  words.forEach((word, index) => {
    const before = neighbours(ends, word).filter((other) => other !== index && continues(words[other], word));
    const [only] = before;
    if (only === undefined || before.includes(index - 1) || follows.has(only)) return;
    follows.set(only, index);
    isMoved.add(index);
  });
  if (isMoved.size === 0) return [...words];
  const ordered: Drawn[] = [];
  const isPlaced = new Set<number>();
  const placeFrom = (start: number) => {
    const { line = 0 } = words[start] ?? {};
    for (let at: number | undefined = start; at !== undefined && !isPlaced.has(at); at = follows.get(at)) {
      isPlaced.add(at);
      const word = words[at];
      if (word) ordered.push({ ...word, line });
    }
  };
  words.forEach((_, index) => {
    if (!isMoved.has(index)) placeFrom(index);
  });
  // A ring of words, which no page draws, has no first.
  words.forEach((_, index) => {
    placeFrom(index);
  });
  return ordered;
}

/** Words that end near where this one begins. */
function neighbours(ends: ReadonlyMap<number, readonly number[]>, word: Word): number[] {
  const found: number[] = [];
  const [column, row] = [square(word.x), square(middle(word))];
  for (let y = row - 1; y <= row + 1; y++)
    for (let x = column - 1; x <= column + 1; x++) {
      const there = ends.get(x + WIDE * y);
      if (there) found.push(...there);
    }
  return found;
}

function continues(a: Word | undefined, b: Word): boolean {
  if (!a) return false;
  const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const gap = b.x - rightOf(a);
  return high < 1.6 * low && shared > 0.7 * low && gap < low * APART && gap > -low * INTO && b.x > a.x;
}
