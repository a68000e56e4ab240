import { bottomOf, boxAround, rightOf } from '../../../machines/documents/box.ts';
import type { Box } from '../../../machines/documents/events.ts';
import type { Word } from '../types.ts';

/** Words that stand close together on a line and follow each other in the file. */
export interface Cell {
  /** Places of its words, both included. */
  readonly first: number;
  readonly last: number;
  readonly box: Box;
}

/** Cells that stand side by side, from left to right: whatever else the file draws in between. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Their words, laid as if one line of text ran through all of them. */
  readonly words: readonly Word[];
  /** Where each of these stands among the words of the page. */
  readonly at: readonly number[];
  /** Which of the cells each of these is in. */
  readonly cell: readonly number[];
}

/** A gap wider than so many heights begins another cell; one that is far wider parts what does not belong together. */
const GAP = 1.6;
const FAR = 20;
/** Shares of the lower one’s height: what stands between two cells, and what stands beside one. */
const BETWEEN = 0.3;
const BESIDE = 0.6;
/** By so many heights a cell may reach into the next: boxes are wider than ink. */
const INTO = 0.3;
/**
 * Height of the strips by which neighbours are looked up, in points, and how many of a strip are looked at: a page may
 * hold anything.
 */
const STRIP = 16;
const STEPS = 16;

const strip = ({ y, height }: Box) => Math.floor((y + height / 2) / STRIP);
const shared = (a: Box, b: Box) =>
  (Math.min(bottomOf(a), bottomOf(b)) - Math.max(a.y, b.y)) / Math.max(0.1, Math.min(a.height, b.height));

const known = new WeakMap<readonly Word[], readonly Row[]>();

/**
 * The rows of a page in which two cells or more stand side by side. A file may draw a table column by column, so that
 * what stands side by side is far apart in its order. Nothing stands between two cells of a row; what holds neither
 * letter nor digit ends it.
 */
export function rowsOf(words: readonly Word[]): readonly Row[] {
  const before = known.get(words);
  if (before) return before;
  const says = ({ first, last }: Cell) => words.slice(first, last + 1).some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const made = chains(cellsOf(words), says).map((cells) => rowFrom(words, cells));
  known.set(words, made);
  return made;
}

function cellsOf(words: readonly Word[]): Cell[] {
  const cells: Cell[] = [];
  let open: { first: number; box: Box } | null = null;
  let last: Word | null = null;
  const close = (end: number) => {
    if (open) cells.push({ first: open.first, last: end, box: open.box });
  };
  for (const [index, word] of words.entries()) {
    const goesOn =
      last !== null && last.line === word.line && word.x > last.x && word.x - rightOf(last) <= GAP * word.height;
    if (open && goesOn) open.box = boxAround(open.box, word);
    else {
      close(index - 1);
      const { x, y, width, height } = word;
      open = { first: index, box: { x, y, width, height } };
    }
    last = word;
  }
  close(words.length - 1);
  return cells;
}

/** Cells that have each other as nearest neighbours, one after the other. */
function chains(cells: readonly Cell[], says: (cell: Cell) => boolean): Cell[][] {
  if (cells.length < 2) return [];
  const strips = new Map<number, Cell[]>();
  for (const cell of cells) {
    const there = strips.get(strip(cell.box));
    if (there) there.push(cell);
    else strips.set(strip(cell.box), [cell]);
  }
  for (const there of strips.values()) there.sort((a, b) => a.box.x - b.box.x);
  const behind = new Map<Cell, Cell>();
  for (const cell of cells) {
    const next = nearest(cell, strips);
    const other = next && behind.get(next);
    if (next && (!other || rightOf(other.box) < rightOf(cell.box))) behind.set(next, cell);
  }
  const follows = new Map<Cell, Cell>();
  for (const [next, cell] of behind)
    if (areBeside(cell.box, next.box) && says(cell) && says(next)) follows.set(cell, next);
  const isFollowing = new Set(follows.values());
  return cells
    .filter((cell) => follows.has(cell) && !isFollowing.has(cell))
    .map((start) => {
      const chain: Cell[] = [];
      for (let cell: Cell | undefined = start; cell; cell = follows.get(cell)) chain.push(cell);
      return chain;
    });
}

/** The cell that begins next to the right of one, be it only partly beside it. */
function nearest({ box }: Cell, strips: ReadonlyMap<number, readonly Cell[]>): Cell | null {
  const from = rightOf(box) - INTO * box.height;
  let best: Cell | null = null;
  for (let at = strip(box) - 1; at <= strip(box) + 1; at++) {
    const there = strips.get(at) ?? [];
    const start = firstFrom(there, from);
    for (const cell of there.slice(start, start + STEPS)) {
      if (best !== null && best.box.x <= cell.box.x) break;
      if (cell.box.x > box.x && shared(box, cell.box) > BETWEEN) best = cell;
    }
  }
  return best;
}

function firstFrom(cells: readonly Cell[], x: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.box.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function areBeside(a: Box, b: Box): boolean {
  const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  return shared(a, b) > BESIDE && high < 1.6 * low && b.x - rightOf(a) < FAR * high;
}

function rowFrom(words: readonly Word[], cells: readonly Cell[]): Row {
  const row = { words: [] as Word[], at: [] as number[], cell: [] as number[] };
  const { y = 0, height = 1 } = cells[0]?.box ?? {};
  let x = 0;
  for (const [index, { first, last, box }] of cells.entries()) {
    for (const [offset, word] of words.slice(first, last + 1).entries()) {
      row.words.push({ ...word, x: x + word.x - box.x, y, height, line: 0 });
      row.at.push(first + offset);
      row.cell.push(index);
    }
    x += box.width + height / 4;
  }
  return { ...row, cells };
}
