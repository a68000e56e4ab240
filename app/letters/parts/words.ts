import type { Outcome } from '../../../machines/events.ts';
import type { LetterHead } from '../letter.ts';

/** “you”, or the name of the person the requester asked for. */
export const whom = ({ about }: Pick<LetterHead, 'about'>): string => about ?? 'you';

/** “your”, or “Maya Fenwick’s”. */
export const whose = ({ about }: Pick<LetterHead, 'about'>): string => (about === null ? 'your' : `${about}’s`);

/** “3, 5–8 and 12” from page numbers in any order. */
export function pageRanges(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
    ranges.push(from === to ? `${sorted[from]}` : `${sorted[from]}–${sorted[to]}`);
    from = to + 1;
  }
  const last = ranges.pop();
  if (last === undefined) return '';
  return ranges.length === 0 ? last : `${ranges.join(', ')} and ${last}`;
}

/** `1 page`, `12 pages`. */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const refusing: readonly Outcome[] = ['partly-granted', 'refused', 'nothing-held', 'not-valid', 'redirected', 'lapsed'];

/** Whether something asked for was not given, so that reasons and every remedy must be told (Art 12(4)). */
export const refusesSomething = (outcome: Outcome): boolean => refusing.includes(outcome);

/** Words as a sentence of their own: a reason may be kept as a phrase, to stand inside another sentence elsewhere. */
export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
