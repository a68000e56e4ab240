import { fold } from '../suggest/fold.ts';
import type { Word } from '../types.ts';
import { align, MOST } from './align.ts';
import { containment, shinglesOf } from './shingles.ts';

type Words = readonly Pick<Word, 'text'>[];

/** A text laid over a longer one that holds it. */
export interface Laid {
  /** Words in the same place, by their index in the short and in the long one. */
  readonly pairs: readonly (readonly [short: number, long: number])[];
  /** False where a stretch of both was too long, and too different, to be compared. */
  readonly isWhole: boolean;
}

/** This many words in a row that stand once in each text tell for certain that both are the same place. */
const ANCHOR = 6;
/** A text is quoted once more only where at least this share of it, by three words in a row, stands there once more. */
const AGAIN = 0.5;
/** A text quoted more often than this is looked at no further. */
const mostTimes = 20;

/**
 * Which word of a text stands where in a longer one that holds it, each time that it holds it, whatever stands between: answers
 * among the quoted lines, marks of quoting. Between places that are certain, as many words in order as possible.
 * @param long made ready once for all that are laid over it
 */
export function layInside(short: Words, long: Ready): Laid {
  const inner = ready(short);
  const own = shinglesOf(inner.texts);
  const pairs: [number, number][] = [];
  let [left, isWhole] = [long, true];
  for (let time = 0; time < mostTimes; time++) {
    if (time > 0 && containment(own, shinglesOf(left.texts)) < AGAIN) break;
    const laid = layOnce(inner, left);
    isWhole &&= laid.isWhole;
    const met = new Set<number>();
    for (const [from, to] of laid.to.entries()) {
      const [here, there] = [inner.at[from], left.at[to]];
      if (here === undefined || there === undefined) continue;
      met.add(to);
      pairs.push([here, there]);
    }
    if (met.size === 0) break;
    left = without(left, met);
  }
  return { pairs, isWhole };
}

/** Words as they are compared, each with where it stands; what is no word, as a mark of quoting, is left out. */
export interface Ready {
  readonly texts: readonly string[];
  readonly at: readonly number[];
  /** Where words in a row begin that stand there once. */
  readonly once: ReadonlyMap<string, number>;
}

/** Makes words ready to be laid over others, or others over them. */
export const ready = (words: Words): Ready =>
  readyFrom(words.map(({ text }, at) => ({ at, text: fold(text).text })).filter(({ text }) => text !== ''));

function readyFrom(words: readonly { readonly at: number; readonly text: string }[]): Ready {
  const texts = words.map(({ text }) => text);
  return { texts, at: words.map(({ at }) => at), once: onceIn(texts) };
}

const without = ({ texts, at }: Ready, met: ReadonlySet<number>): Ready =>
  readyFrom(texts.flatMap((text, index) => (met.has(index) ? [] : [{ text, at: at[index] ?? -1 }])));

/** For each word of the first the index of its like in the second, or -1. */
function layOnce(a: Ready, b: Ready): { to: Int32Array; isWhole: boolean } {
  const to = new Int32Array(a.texts.length).fill(-1);
  let isWhole = true;
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...anchors(a.once, b.once), [a.texts.length, b.texts.length] as const]) {
    const [rows, columns] = [atA - fromA, atB - fromB];
    if (rows > 0 && columns > 0) {
      if (rows * columns > MOST) isWhole = false;
      const between = align(wordsIn(a, fromA, atA), wordsIn(b, fromB, atB));
      for (const [row, column] of between.entries()) if (column !== -1) to[fromA + row] = fromB + column;
    }
    if (atA < a.texts.length) to[atA] = atB;
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return { to, isWhole };
}

const wordsIn = ({ texts }: Ready, from: number, to: number) => texts.slice(from, to).map((text) => ({ text }));

/** Where words in a row stand once in each, in the order of both, as many as possible (longest increasing subsequence). */
function anchors(a: Ready['once'], b: Ready['once']): (readonly [number, number])[] {
  const met = [...a].flatMap(([row, atA]) => {
    const atB = b.get(row);
    return atB === undefined ? [] : [[atA, atB] as const];
  });
  /** Of each length the run that ends first, by the number of its last anchor. */
  const ends: number[] = [];
  const before = new Int32Array(met.length).fill(-1);
  for (const [number, [, atB]] of met.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((met[ends[middle] ?? 0]?.[1] ?? 0) < atB) low = middle + 1;
      else high = middle;
    }
    before[number] = ends[low - 1] ?? -1;
    ends[low] = number;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const one = met[at];
    if (one) run.push(one);
  }
  return run.reverse();
}

/** Words in a row that stand there once, with where they begin, in order. */
function onceIn(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + ANCHOR <= words.length; at++) {
    const row = words.slice(at, at + ANCHOR).join(' ');
    places.set(row, places.has(row) ? -1 : at);
  }
  for (const [row, at] of places) if (at === -1) places.delete(row);
  return places;
}
