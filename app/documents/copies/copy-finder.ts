import type { Fingerprint } from './fingerprint.ts';
import { distance } from './outline.ts';
import { similarity } from './shingles.ts';

/** A page that is nearly the same as an earlier one; pages by the number in which they were added, from 0. */
export interface NearCopy {
  readonly page: number;
  readonly of: number;
  /**
   * `words`: most words in a row are the same. `look`: all words are, and the page looks different. `picture`: it has few words
   * and an outline like the other; different pages may have that too.
   */
  readonly by: 'words' | 'look' | 'picture';
  /** 0 to 1. */
  readonly similarity: number;
}

export interface FoundCopies {
  /** Pages that are the same, two or more each, in the order in which they were added. */
  readonly same: readonly (readonly number[])[];
  /** One for each page at most: the earlier page it is most like. */
  readonly near: readonly NearCopy[];
  /** Pages with few words that were read before their picture was noted. */
  readonly notCompared: readonly number[];
}

/** Pages as similar as this are nearly the same. */
export const NEAR = 0.8;
const BANDS = 16;
const ROWS = 4;
/** What the MinHash says is only an estimate: below this the words themselves are not compared. */
const LIKELY = 0.62;
/** How many of the likeliest pages are compared by their words, and how many that share a band are looked at. */
const TRIED = 8;
const MOST_IN_BAND = 1000;
/** Bits of 1,024. */
const SAME_OUTLINE = 90;
/** Difference of a tile's brightness, of 255, from which a page with the same words looks different. */
const LOOKS_DIFFERENT = 4;

/**
 * Finds the pages of a case that are the same or nearly the same. Pages are added one after the other, so that others can
 * work in between; each is compared only with earlier ones that share a band of its MinHash.
 */
export class CopyFinder {
  readonly #pages: Fingerprint[] = [];
  /** By their words: groups of pages that look the same too. */
  readonly #byText = new Map<string, number[][]>();
  readonly #byPicture = new Map<string, number[]>();
  readonly #outlines: number[] = [];
  readonly #bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  readonly #near: NearCopy[] = [];
  readonly #notCompared: number[] = [];
  /** The last page that looked at each, so that none is looked at twice for one. */
  readonly #seen: number[] = [];

  add(print: Fingerprint): void {
    const page = this.#pages.push(print) - 1;
    this.#seen.push(-1);
    if (print.isBlank) return;
    if (print.text !== null) this.#addByWords(page, print, print.text);
    else if (print.picture !== null) this.#addByPicture(page, print, print.picture);
    else this.#notCompared.push(page);
  }

  get found(): FoundCopies {
    const same = [...[...this.#byText.values()].flat(), ...this.#byPicture.values()]
      .filter(({ length }) => length > 1)
      .sort(([a = 0], [b = 0]) => a - b);
    return { same, near: this.#near, notCompared: this.#notCompared };
  }

  #addByWords(page: number, print: Fingerprint, text: string): void {
    const groups = this.#byText.get(text);
    if (!groups) {
      this.#byText.set(text, [[page]]);
      this.#addNear(page, print);
      return;
    }
    const group = groups.find(([first = 0]) => looksSame(this.#print(first), print));
    if (group) {
      group.push(page);
      return;
    }
    this.#near.push({ page, of: groups[0]?.[0] ?? 0, by: 'look', similarity: 1 });
    groups.push([page]);
  }

  #addByPicture(page: number, print: Fingerprint, picture: string): void {
    const group = this.#byPicture.get(picture);
    if (group) {
      group.push(page);
      return;
    }
    this.#byPicture.set(picture, [page]);
    if (!print.outline) return;
    let [best, least] = [-1, SAME_OUTLINE + 1];
    for (const other of this.#outlines) {
      const { outline, few } = this.#print(other);
      // Short notes all look alike; what they say is known.
      if (print.few !== null && few !== null && print.few !== few) continue;
      const bits = outline ? distance(print.outline, outline, least) : least;
      if (bits < least) [best, least] = [other, bits];
    }
    this.#outlines.push(page);
    if (best !== -1) this.#near.push({ page, of: best, by: 'picture', similarity: 1 - least / 1024 });
  }

  #addNear(page: number, print: Fingerprint): void {
    const likely: { other: number; agree: number }[] = [];
    for (const [band, buckets] of this.#bands.entries()) {
      const key = bandOf(print.least, band);
      const bucket = buckets.get(key) ?? [];
      buckets.set(key, bucket);
      for (let at = bucket.length - 1; at >= Math.max(0, bucket.length - MOST_IN_BAND); at--) {
        const other = bucket[at] ?? 0;
        if (this.#seen[other] === page) continue;
        this.#seen[other] = page;
        const agree = agreement(print.least, this.#print(other).least);
        if (agree >= LIKELY) likely.push({ other, agree });
      }
      bucket.push(page);
    }
    let best: NearCopy | null = null;
    for (const { other } of likely.sort((a, b) => b.agree - a.agree || a.other - b.other).slice(0, TRIED)) {
      const like = similarity(print.shingles, this.#print(other).shingles);
      if (like >= NEAR && like > (best?.similarity ?? 0)) best = { page, of: other, by: 'words', similarity: like };
    }
    if (best) this.#near.push(best);
  }

  #print(page: number): Fingerprint {
    const print = this.#pages[page];
    if (!print) throw new Error('a page that was never added');
    return print;
  }
}

/** The same picture, or, where a machine could read all of it, one that differs nowhere. */
function looksSame(a: Fingerprint, b: Fingerprint): boolean {
  if (a.picture !== null && a.picture === b.picture) return true;
  if (!a.isSearchable || !b.isSearchable) return false;
  if (a.tiles === null || b.tiles === null) return true;
  return a.tiles.length === b.tiles.length && a.tiles.every((tile, at) => isNear(tile, b.tiles?.[at]));
}

const isNear = (a: number, b = 255): boolean => Math.abs(a - b) < LOOKS_DIFFERENT;

function bandOf(least: Uint32Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ (least[band * ROWS + row] ?? 0), 0x9e3779b1);
  return key;
}

function agreement(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let at = 0; at < a.length; at++) if (a[at] === b[at]) equal++;
  return a.length === 0 ? 0 : equal / a.length;
}
