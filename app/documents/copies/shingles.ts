import { fold } from '../suggest/fold.ts';
import type { Word } from '../types.ts';

/** Words as they are compared: small letters and digits only; what has neither, as a mark of quoting, is no word. */
export const plainWords = (words: readonly Pick<Word, 'text'>[]): string[] =>
  words.map(({ text }) => fold(text).text).filter((text) => text !== '');

const IN_A_ROW = 3;

const hashes = new Map<string, number>();
const MOST_HASHES = 50_000;

/** FNV-1a. */
function hashOf(word: string): number {
  const known = hashes.get(word);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  if (hashes.size > MOST_HASHES) hashes.clear();
  hashes.set(word, hash);
  return hash;
}

/** Every three words in a row as a number, each once, in order of size; of fewer than three words, all of them as one. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  if (words.length === 0) return new Uint32Array();
  const numbers = words.map(hashOf);
  const length = Math.min(IN_A_ROW, words.length);
  const all = new Uint32Array(words.length - length + 1);
  for (let at = 0; at < all.length; at++) {
    let hash = 0;
    for (let i = 0; i < length; i++) hash = mixed(Math.imul(hash, 31) + (numbers[at + i] ?? 0));
    all[at] = hash;
  }
  all.sort();
  return all.filter((one, at) => at === 0 || one !== all[at - 1]);
}

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** How many numbers two sorted lists have in common. */
export function inCommon(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
}

/** What they have in common of all that either has (Jaccard): 1 for the same words, 0 for none in common. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  const common = inCommon(a, b);
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

/** How much of the first stands in the second too. */
export const containment = (short: Uint32Array, long: Uint32Array): number =>
  short.length === 0 ? 0 : inCommon(short, long) / short.length;

const DRAWS = 64;
const seeds = Uint32Array.from({ length: DRAWS }, (_, draw) => mixed(Math.imul(draw + 1, 0x9e3779b1)) | 1);

/** MinHash: the least number under each of 64 orders. Two pages agree in as many of them as they are similar. */
export function leastOf(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(DRAWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let draw = 0; draw < DRAWS; draw++) {
      const seed = seeds[draw] ?? 1;
      const number = Math.imul(shingle ^ (seed >>> 7), seed) >>> 0;
      if (number < (least[draw] ?? 0)) least[draw] = number;
    }
  }
  return least;
}
