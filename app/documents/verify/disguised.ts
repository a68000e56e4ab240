import { findTerm, plainPage } from '../suggest/find-term.ts';
import { fold } from '../suggest/fold.ts';
import type { PageText } from '../types.ts';

/**
 * Letters a term needs to be looked for backwards, since shorter ones are often another name so (Aidan is Nadia); and
 * in digits.
 */
const [leastBackwards, leastInDigits] = [7, 4];
const runs = /(?:[0-9a-f]{2}[\s:,.-]?){4,}/giu;

/**
 * Whether a term stands among words in a form nobody would search for: its letters backwards, over gaps too, or as the
 * hexadecimal digits of its bytes (UTF-8, UTF-16 either way round). Made once for a page, asked for each term.
 */
export function disguisesAmong(words: readonly string[]): (term: string) => boolean {
  // Word by word: folding keeps what it was given.
  const backwards = [...words.map((word) => fold(word).text).join('')].reverse().join('');
  const said = [...words.join(' ').matchAll(runs)].flatMap(([run]) => decoded(run));
  return (term) => {
    const { text } = fold(term);
    if (text.length >= leastBackwards && backwards.includes(text)) return true;
    return text.length >= leastInDigits && findTerm(said, term).length > 0;
  };
}

function decoded(run: string): PageText[] {
  const bytes = Buffer.from(run.replace(/[^0-9a-f]/giu, ''), 'hex');
  const wide = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const turned = Buffer.from(wide).swap16();
  return [bytes.toString('utf8'), wide.toString('utf16le'), turned.toString('utf16le')].map(plainPage);
}
