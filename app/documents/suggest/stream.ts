import type { Word } from '../types.ts';
import { type Folded, fold } from './fold.ts';
import { rowsOf } from './rows.ts';

/**
 * The words of a page as one folded text, with what is needed to tell whether a term stands in it. About two bytes a
 * letter, so the words of ten thousand pages can be kept to be searched.
 */
export interface Stream extends Letters {
  /** The rows of cells that the file does not draw from left to right, one after the other; null where there is none. */
  readonly rows: Rows | null;
}

interface Rows extends Letters {
  /** Per word: where it stands among the words of the page, the row it is in, and the cell. */
  readonly at: Uint32Array;
  readonly row: Uint32Array;
  readonly cell: Uint32Array;
}

interface Letters {
  readonly text: string;
  /** Per letter of `text`: `BREAK`, `WORD`, `JOINS`, `CELL` or nothing. */
  readonly flags: Uint8Array;
  /** Per word of the page: where it begins in `text`. One that folds to nothing begins where the next does. */
  readonly starts: Uint32Array;
}

/** The text breaks before this letter. */
const BREAK = 1;
/** A word of the page begins with this letter. */
const WORD = 2;
/** …and may be the rest of the word before it: hyphenated, letter-spaced, or set so close that it is one. */
const JOINS = 4;

/**
 * …and may be so where the name is not too short: it stands right under the word before it, as in a cell that is too
 * narrow for it.
 */
const CELL = 8;
const SHORT = 4;

/** A word this long may be broken anywhere by a bad file and still be found; a shorter one would be found in "the a". */
const LONG = 8;

/** The words of a page as a stream to be searched. */
export function streamOf(words: readonly Word[]): Stream {
  return { ...lettersOf(words), rows: scattered(words) };
}

/** Bytes it takes in memory, roughly. */
export const streamSize = ({ rows, ...letters }: Stream): number =>
  sizeOf(letters) + (rows ? sizeOf(rows) + 3 * rows.at.byteLength : 0);

const sizeOf = ({ text, flags, starts }: Letters): number => text.length + flags.byteLength + starts.byteLength;

/** The rows that the words are not drawn in: the others stand in the words’ own order. */
function scattered(words: readonly Word[]): Rows | null {
  const rows = rowsOf(words).filter(({ at }) =>
    at.some((place, index) => index > 0 && place !== (at[index - 1] ?? 0) + 1),
  );
  if (rows.length === 0) return null;
  let cells = 0;
  return {
    ...lettersOf(rows.flatMap((row) => row.words)),
    at: Uint32Array.from(rows.flatMap(({ at }) => at)),
    row: Uint32Array.from(rows.flatMap(({ at }, index) => at.map(() => index))),
    cell: Uint32Array.from(
      rows.flatMap((row) => {
        const from = cells;
        cells += row.cells.length;
        return row.cell.map((cell) => from + cell);
      }),
    ),
  };
}

function lettersOf(words: readonly Word[]): Letters {
  const folds = words.map((word) => fold(word.text));
  const flags = new Uint8Array(folds.reduce((sum, { text }) => sum + text.length, 0));
  const starts = new Uint32Array(words.length);
  let at = 0;
  let before: { word: Word; folded: Folded } | null = null;
  for (const [index, folded] of folds.entries()) {
    starts[index] = at;
    const word = words[index];
    if (!word || folded.text === '') continue;
    flags.set(folded.breaks, at);
    const joins = before !== null && mayJoin(before, { word, folded });
    const cell = before !== null && !joins && isUnder(before.word, word);
    flags[at] = (folded.breaks[0] ?? 0) | WORD | (joins ? JOINS : 0) | (cell ? CELL : 0);
    at += folded.text.length;
    before = { word, folded };
  }
  return { text: folds.map(({ text }) => text).join(''), flags, starts };
}

/** Whether a hyphen at its end says that a word goes on. */
export const isCut = (text: string): boolean => /[-\u2010\u00ad]$/u.test(text);

/** May one word of a term be spread over these two words of the page, however short it is? */
function mayJoin(a: { word: Word; folded: Folded }, b: { word: Word; folded: Folded }): boolean {
  if (b.word.line !== a.word.line) {
    if (isCut(a.word.text)) return true;
  } else if (b.word.x - (a.word.x + a.word.width) < a.word.height * 0.12 && b.word.x > a.word.x && a.word.width > 1) {
    return true;
  }
  return a.folded.text.length === 1 && b.folded.text.length === 1;
}

/** One word that was broken without a hyphen because its cell was narrow: the rest begins right under it, on the next line. */
function isUnder(a: Word, b: Word): boolean {
  const isNext = b.line !== a.line && b.y > a.y && b.y - a.y < 2 * a.height;
  if (!isNext || Math.abs(b.x - a.x) > a.height * 0.25) return false;
  return (
    (/\p{Ll}$/u.test(a.text) && /^\p{Ll}/u.test(b.text)) || (/\p{Lu}{2}$/u.test(a.text) && /^\p{Lu}{2}/u.test(b.text))
  );
}

/** The words (indexes) of a place a term stands, as they are read. */
export type Place = readonly number[];

/** Whether the letters of a folded term stand on a page at all: nearly always they do not, and nothing else has to be asked. */
export const mayStand = ({ text, rows }: Stream, wanted: Folded): boolean =>
  text.includes(wanted.text) || (rows?.text.includes(wanted.text) ?? false);

/** Every place a folded term stands, in order; no word belongs to two of them. */
export function placesIn(stream: Stream, wanted: Folded): Place[] {
  const places: Place[] = rangesIn(stream, wanted, () => true).map(wordsOf);
  const { rows } = stream;
  if (!rows) return places;
  const taken = new Set(places.flat());
  const across = rangesIn(rows, wanted, (range, from) => isAcross(rows, range, (at) => wanted.breaks[at - from] === 1))
    .map((range) => wordsOf(range).map((index) => rows.at[index] ?? 0))
    .filter((place) => !place.some((index) => taken.has(index)));
  return across.length === 0 ? places : [...places, ...across].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/**
 * Over two cells of one row that are not drawn one after the other, of which it fills one at least: the ends of what
 * stands in two columns of prose are no term. None of its own words is in two cells.
 * @param breaksAt whether one of its words begins at a letter
 */
function isAcross(
  { at, row, cell, starts }: Rows,
  [first, last]: Range,
  breaksAt: (letter: number) => boolean,
): boolean {
  if (row[first] !== row[last] || cell[first] === cell[last]) return false;
  if ((at[last] ?? 0) - (at[first] ?? 0) === last - first) return false;
  for (let word = first + 1; word <= last; word++)
    if (cell[word] !== cell[word - 1] && !breaksAt(starts[word] ?? 0)) return false;
  const fillsFirst = first === 0 || cell[first - 1] !== cell[first];
  const fillsLast = last === cell.length - 1 || cell[last + 1] !== cell[last];
  return fillsFirst || fillsLast || (cell[last] ?? 0) - (cell[first] ?? 0) > 1;
}

const wordsOf = ([first, last]: Range): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function rangesIn(letters: Letters, wanted: Folded, isMeant: (range: Range, from: number) => boolean): Range[] {
  const ranges: Range[] = [];
  if (wanted.text === '') return ranges;
  let lastWord = -1;
  for (let from = letters.text.indexOf(wanted.text); from !== -1; from = letters.text.indexOf(wanted.text, from + 1)) {
    if (!stands(letters, from, wanted)) continue;
    const range: Range = [wordAt(letters, from), wordAt(letters, from + wanted.text.length - 1)];
    if (range[0] <= lastWord || !isMeant(range, from)) continue;
    lastWord = range[1];
    ranges.push(range);
  }
  return ranges;
}

/** A page as far as a term needs it that may go on from one page to the next. */
export interface Lines {
  readonly stream: Stream;
  /** The line of each word. */
  readonly lines: ArrayLike<number>;
  /** Whether a word ends with a hyphen. */
  readonly isCut: (index: number) => boolean;
}

type Range = [first: number, last: number];

/** Between the last words of a page and the first of the next there may be a foot and a head of so many lines. */
export const AROUND = 4;

/**
 * Places of a term on each of several pages that follow each other. One that begins at the end of a page's last lines
 * and goes on at the beginning of the next page's first ones has a place on both.
 */
export function placesOn(pages: readonly Lines[], wanted: Folded): Place[][] {
  const found = pages.map(({ stream }) => placesIn(stream, wanted));
  if (wanted.text === '') return found;
  for (const [index, page] of pages.entries()) {
    const next = pages[index + 1];
    const across = next && placeAcross(page, next, wanted);
    if (!across) continue;
    const [here, there] = across;
    if (!found[index]?.some((place) => meet(place, here))) found[index]?.push(here);
    if (!found[index + 1]?.some((place) => meet(place, there))) found[index + 1]?.unshift(there);
  }
  return found;
}

/** Whether two places have a word in common. */
export const meet = (a: Place, b: Place): boolean => a.some((word) => b.includes(word));

/** Where a folded term begins on a page and goes on on the next; null where it does not. */
export function placeAcross(page: Lines, next: Lines, wanted: Folded): [Place, Place] | null {
  for (const last of edges(page.lines, 'ends').slice(-AROUND).reverse()) {
    const end = page.stream.starts[last + 1] ?? page.stream.text.length;
    for (let cut = 1; cut < wanted.text.length; cut++) {
      if (wanted.breaks[cut] !== 1 && !(page.isCut(last) && cut > 1 && cut < wanted.text.length - 1)) continue;
      const [head, tail] = [partOf(wanted, 0, cut), partOf(wanted, cut, wanted.text.length)];
      const from = end - cut;
      if (from < 0 || !page.stream.text.startsWith(head.text, from) || !stands(page.stream, from, head)) continue;
      for (const first of edges(next.lines, 'begins').slice(0, AROUND)) {
        const start = next.stream.starts[first] ?? 0;
        if (next.stream.text.startsWith(tail.text, start) && stands(next.stream, start, tail))
          return [
            wordsOf([wordAt(page.stream, from), last]),
            wordsOf([first, wordAt(next.stream, start + tail.text.length - 1)]),
          ];
      }
    }
  }
  return null;
}

/** The text of a page's last lines, from which a term may go on on the next, and whether a word of them is cut by a hyphen. */
export function endOf(page: Lines): { readonly text: string; readonly isCut: boolean } {
  const from = edges(page.lines, 'begins').slice(-AROUND)[0] ?? 0;
  const isCut = edges(page.lines, 'ends').slice(-AROUND).some(page.isCut);
  return { text: page.stream.text.slice(page.stream.starts[from] ?? 0), isCut };
}

const partOf = ({ text, breaks }: Folded, from: number, to: number): Folded => ({
  text: text.slice(from, to),
  breaks: breaks.slice(from, to),
});

/** The words at which lines end, or begin. */
export function edges(lines: ArrayLike<number>, which: 'ends' | 'begins'): number[] {
  const step = which === 'ends' ? 1 : -1;
  const found: number[] = [];
  for (let at = 0; at < lines.length; at++) if (lines[at] !== lines[at + step]) found.push(at);
  return found;
}

/** The text matches from here: does it begin and end with a word, and is every break within it one that may be? */
function stands({ text, flags }: Letters, from: number, wanted: Folded): boolean {
  const end = from + wanted.text.length;
  if (((flags[from] ?? 0) & BREAK) === 0) return false;
  if (end < text.length && ((flags[end] ?? 0) & BREAK) === 0) return false;
  for (let i = 1; i < wanted.text.length; i++) {
    const flag = flags[from + i] ?? 0;
    if ((flag & WORD) === 0 || wanted.breaks[i] === 1) continue;
    if ((flag & JOINS) === 0 && lengthAround(wanted, i) < ((flag & CELL) === 0 ? LONG : SHORT)) return false;
  }
  return true;
}

/** How long the term's own word is that has this letter in it. */
function lengthAround({ text, breaks }: Folded, at: number): number {
  let start = at;
  while (start > 0 && breaks[start] !== 1) start--;
  let end = at;
  while (end < text.length && breaks[end] !== 1) end++;
  return end - start;
}

/** The word a letter belongs to: the last that begins at or before it. */
function wordAt({ starts }: Letters, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
