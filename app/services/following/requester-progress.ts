import { openSearches, type Searching } from '../../../machines/searching/searching.ts';
import { t } from '../../language/t.ts';

const askedOf = (count: number): string =>
  count === 1
    ? t`We asked one place to look for your information.`
    : t`We asked ${count} places to look for your information.`;

/**
 * How far the search has come and what happens next, as the requester is told without asking. Counts only whom we asked and
 * who answered: what was found, or that nothing was, changes not a word.
 */
export function searchProgress(searching: Searching): readonly string[] {
  const asked = searching.asked.length;
  if (asked === 0) return [];
  const open = openSearches(searching).length;
  const askedWords = askedOf(asked);
  if (open > 0) {
    const soFar = open === asked ? t`We wait for the answer.` : t`${asked - open} of ${asked} have answered so far.`;
    return [askedWords, soFar, t`When all have answered, we go through what came back, and decide on our answer.`];
  }
  return [
    askedWords,
    t`All have answered.`,
    t`Now we go through what came back, and decide on our answer. Then a second person checks it.`,
  ];
}
