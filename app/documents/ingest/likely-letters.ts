import type { DrawnWord } from '../pages/words.ts';
import { firstNames } from '../suggest/lists/first-names.ts';
import { everydayWords } from '../suggest/lists/words.ts';
import { plain } from '../suggest/tokens.ts';

/** Fewer letters than this say nothing. */
const ENOUGH = 12;
/**
 * Below this mean logarithm of how often a letter follows another, no language in Latin letters was written. English
 * and names lie at -2.5, Welsh at -2.8, Polish at -3.1; English whose letters were put one further on, or anyhow, at
 * -4.
 */
const UNLIKELY = -3.4;
const LATIN = /^[^\p{L}\p{N}]*\p{Script=Latin}{3,}[^\p{L}\p{N}]*$/u;
/** “NHS”, “SENCO”: short words in capitals are spelt out, not spoken. */
const SPELT_OUT = /^[^\p{L}]*\p{Lu}{1,5}[^\p{L}]*$/u;

const A = 97;
const LETTERS = 27;
/** 1 to 26; the edge of a word, as anything else, is 0. */
const letter = (code: number): number => (code >= A && code < A + 26 ? code - A + 1 : 0);

/** How often each letter follows each in everyday words and first names, as logarithms. */
const follows = (() => {
  const counts = new Float64Array(LETTERS * LETTERS).fill(0.5);
  for (const word of [...everydayWords, ...firstNames]) pairs(word, (pair) => (counts[pair] = (counts[pair] ?? 0) + 1));
  return counts.map((count, pair) => {
    const from = Math.floor(pair / LETTERS) * LETTERS;
    return Math.log(count / counts.subarray(from, from + LETTERS).reduce((sum, one) => sum + one, 0));
  });
})();

/** Each pair of letters of a word, its edges included. */
function pairs(low: string, each: (pair: number) => void): void {
  let before = 0;
  for (let at = 0; at <= low.length; at++) {
    const next = at < low.length ? letter(low.charCodeAt(at)) : 0;
    each(before * LETTERS + next);
    before = next;
  }
}

/** How likely the letters of words are, as far as that can be judged. */
class Spelling {
  letters = 0;
  #pairs = 0;
  #sum = 0;

  add(text: string): void {
    if (!LATIN.test(text) || SPELT_OUT.test(text)) return;
    const low = plain(text);
    this.letters += low.length;
    pairs(low, (pair) => {
      this.#pairs++;
      this.#sum += follows[pair] ?? 0;
    });
  }

  get isUnlikely(): boolean {
    return this.letters >= ENOUGH && this.#sum / this.#pairs < UNLIKELY;
  }
}

/**
 * Words in fonts that may say other letters than they draw, a list of places for each font: what they say is no
 * language. Fonts of too few letters are judged together.
 */
export function doubtedWords(words: readonly Pick<DrawnWord, 'text' | 'font' | 'hidden'>[]): number[][] {
  const fonts = new Map<number, { at: number[]; spelling: Spelling }>();
  for (const [index, { text, font, hidden }] of words.entries()) {
    if (hidden) continue;
    const one = fonts.get(font) ?? { at: [], spelling: new Spelling() };
    fonts.set(font, one);
    one.at.push(index);
    one.spelling.add(text);
  }
  const all = [...fonts.values()];
  const rest = { at: [] as number[], spelling: new Spelling() };
  for (const { at, spelling } of all) {
    if (spelling.letters >= ENOUGH) continue;
    rest.at.push(...at);
    for (const index of at) rest.spelling.add(words[index]?.text ?? '');
  }
  return [...all, rest].filter(({ spelling }) => spelling.isUnlikely).map(({ at }) => at.sort((a, b) => a - b));
}
