import type { Act } from './saver.ts';
import type { PageNow } from './types.ts';
import { decisionWords } from './words.ts';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What an act did, once it is saved, for those who do not see it happen: what was done, and how the page stands now. */
export function toldOf(act: Act, now: PageNow): string {
  const marks = `${many(now.marks.length, 'mark')} on this page.`;
  const suggested = `${many(now.suggestions.length, 'suggestion')} left on this page.`;
  switch (act.do) {
    case 'words':
      return `Marked. ${marks}`;
    case 'area':
      return act.box === null ? `The whole page is marked. ${marks}` : `Box marked. ${marks}`;
    case 'remove':
      return `Mark removed. ${marks}`;
    case 'decide':
      return `Decided: ${decisionWords[act.decision].text}. ${now.progress.decided} of ${now.progress.pages} pages decided.`;
    case 'accept':
      return `${act.personId === null ? 'Accepted' : 'Accepted on every page'}. ${suggested}`;
    case 'reject':
      return `Turned down. ${suggested}`;
    case 'turn':
      return act.clockwise === 90 ? 'Turned right.' : 'Turned left.';
    case 'undo':
      return `Undone. ${marks}`;
    case 'redo':
      return `Done again. ${marks}`;
  }
}

/** Words to be read out: the same again are read out again, since they differ by a space nobody hears. */
export const anew = (before: string, words: string): string => (before === words ? `${words}\u00a0` : words);
