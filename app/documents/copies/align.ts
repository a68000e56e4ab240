import { fold } from '../suggest/fold.ts';
import type { Word } from '../types.ts';

/** Beyond this many pairs of words, pages have too little in common to be laid side by side. */
export const MOST = 4_000_000;

/**
 * Which word of one page stands in the place of which of the other: for each word of the first the index of its like in the
 * second, or -1. In order, as many as possible (the longest common subsequence of folded words).
 */
export function align(a: readonly Pick<Word, 'text'>[], b: readonly Pick<Word, 'text'>[]): Int32Array {
  const [left, right] = [a.map(folded), b.map(folded)];
  const to = new Int32Array(left.length).fill(-1);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) to[start] = start++;
  let [endA, endB] = [left.length, right.length];
  while (endA > start && endB > start && left[endA - 1] === right[endB - 1]) to[--endA] = --endB;
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns === 0 || rows * columns > MOST) return to;
  // Length of the longest common subsequence of what is left from each pair on.
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  const isLike = (row: number, column: number): boolean => left[start + row] === right[start + column];
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      longest[row * width + column] = isLike(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (isLike(row, column)) to[start + row++] = start + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return to;
}

const folded = ({ text }: Pick<Word, 'text'>): string => fold(text).text || text;

/** Words that stand on one of two pages only, as they follow each other there. */
export interface Differing {
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/** What stands on one of two pages and not on the other. */
export function differing(a: readonly Pick<Word, 'text'>[], b: readonly Pick<Word, 'text'>[]): Differing {
  const to = align(a, b);
  const met = new Set(to);
  return {
    onlyFirst: runs(a, (index) => to[index] === -1),
    onlySecond: runs(b, (index) => !met.has(index)),
  };
}

function runs(words: readonly Pick<Word, 'text'>[], isAlone: (index: number) => boolean): string[] {
  const found: string[][] = [];
  let open: string[] | null = null;
  for (const [index, { text }] of words.entries()) {
    if (!isAlone(index)) open = null;
    else if (open) open.push(text);
    else {
      open = [text];
      found.push(open);
    }
  }
  return found.map((run) => run.join(' '));
}
