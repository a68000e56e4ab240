import { openSearches, type Searching } from '../../machines/searching/searching.ts';

const places = (count: number): string => (count === 1 ? 'one place' : `${count} places`);

/**
 * How far the search has come and what happens next, as the requester is told without asking. Counts only whom we asked and
 * who answered: what was found, or that nothing was, changes not a word.
 */
export function searchProgress(searching: Searching): readonly string[] {
  const asked = searching.asked.length;
  if (asked === 0) return [];
  const open = openSearches(searching).length;
  const askedWords = `We asked ${places(asked)} to look for your information.`;
  if (open > 0) {
    const soFar = open === asked ? 'We wait for the answer.' : `${asked - open} of ${asked} have answered so far.`;
    return [askedWords, soFar, 'When all have answered, we go through what came back, and decide on our answer.'];
  }
  return [
    askedWords,
    'All have answered.',
    'Now we go through what came back, and decide on our answer. Then a second person checks it.',
  ];
}
