import type { Word } from '../types.ts';

/** How far two parts of one word may stand apart, or reach into each other, in heights. */
const APART = 0.12;
const INTO = 0.3;
/** Side of the squares by which neighbours are looked up, in points. */
const SQUARE = 4;

const right = ({ x, width }: Word) => x + width;
const middle = ({ y, height }: Word) => y + height / 2;
const near = (value: number) => [-1, 0, 1].map((step) => Math.round(value / SQUARE) + step);

/**
 * The words in the file's order, but for parts that stand right behind another word: a file may draw the letters of one word far apart in
 * its orders, and whoever looks at the page reads them as one. Such a part follows the word it continues.
 */
export function inPlace(words: readonly Word[]): Word[] {
  const ends = new Map<string, number[]>();
  words.forEach((word, index) => {
    const key = `${Math.round(right(word) / SQUARE)} ${Math.round(middle(word) / SQUARE)}`;
    ends.set(key, [...(ends.get(key) ?? []), index]);
  });
  const follows = new Map<number, number>();
  const isMoved = new Set<number>();
  words.forEach((word, index) => {
    const before = near(word.x)
      .flatMap((x) => near(middle(word)).flatMap((y) => ends.get(`${x} ${y}`) ?? []))
      .filter((other) => other !== index && continues(words[other], word));
    const [only] = before;
    if (only === undefined || before.includes(index - 1) || follows.has(only)) return;
    follows.set(only, index);
    isMoved.add(index);
  });
  if (isMoved.size === 0) return [...words];
  const ordered: Word[] = [];
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

function continues(a: Word | undefined, b: Word): boolean {
  if (!a) return false;
  const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const gap = b.x - right(a);
  return high < 1.6 * low && shared > 0.7 * low && gap < low * APART && gap > -low * INTO && b.x > a.x;
}
