import type { SheetWord } from './types.ts';
import { linesOf } from './words.ts';

/** A gap wider than this many heights of a word parts two columns. */
const gap = 1.2;

interface Cell {
  readonly places: number[];
  left: number;
  right: number;
}

/** The runs of words that stand close together on a line. */
function cellsOf(words: readonly SheetWord[], line: readonly number[]): Cell[] {
  const cells: Cell[] = [];
  const across = line.toSorted((a, b) => (words[a]?.x ?? 0) - (words[b]?.x ?? 0));
  for (const place of across) {
    const word = words[place];
    if (!word) continue;
    const last = cells.at(-1);
    if (last && word.x - last.right <= gap * word.height) {
      last.places.push(place);
      last.right = Math.max(last.right, word.x + word.width);
    } else cells.push({ places: [place], left: word.x, right: word.x + word.width });
  }
  return cells;
}

const overlap = (a: Cell, b: Cell): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/**
 * The words above and below a word that stand in its column, in reading order: of a table its column, of prose the block. A run of words that
 * reaches over two columns, as a heading does, belongs to neither.
 */
export function columnOf(words: readonly SheetWord[], place: number): number[] {
  const lines = linesOf(words).map((line) => cellsOf(words, line));
  const line = lines.find((cells) => cells.some(({ places }) => places.includes(place)));
  const own = line?.find(({ places }) => places.includes(place));
  if (!line || !own) return [];
  const beside = line.filter((cell) => cell !== own);
  return lines
    .flat()
    .filter((cell) => overlap(cell, own) > 0 && beside.every((other) => overlap(cell, other) <= 0))
    .flatMap(({ places }) => places)
    .sort((a, b) => a - b);
}

/** The columns of a page from left to right, each a list of places; one for a page of prose. */
export function columnsOf(words: readonly SheetWord[]): number[][] {
  const lines = linesOf(words).map((line) => cellsOf(words, line));
  const widest = lines.reduce<Cell[]>((most, cells) => (cells.length > most.length ? cells : most), []);
  return widest.flatMap(({ places: [first] }) => (first === undefined ? [] : [columnOf(words, first)]));
}
