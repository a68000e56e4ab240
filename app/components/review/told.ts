import type { PageDecision } from '../../../machines/documents/events.ts';
import type { PageNow, PageWindow, WorkbenchData } from './types.ts';
import { decisionWords } from './words.ts';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** As much of an act as is told of it. */
export type DoneAct =
  | { readonly do: 'words' | 'remove' | 'undo' | 'redo' }
  | { readonly do: 'area'; readonly box: unknown }
  | { readonly do: 'decide'; readonly decision: PageDecision }
  | { readonly do: 'accept' | 'reject'; readonly personId: string | null }
  | { readonly do: 'turn'; readonly clockwise: number };

/**
 * What an act did, once it is saved, for those who do not see it happen: what was done, and how the page stands now.
 * @param isTurned the page lies otherwise than when it was done
 */
export function toldOf(act: DoneAct, now: PageNow, isTurned: boolean): string {
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
      return isTurned ? `Undone: the page is turned back. ${marks}` : `Undone${onPage(now.redo)}. ${marks}`;
    case 'redo':
      return isTurned ? `Done again: the page is turned. ${marks}` : `Done again${onPage(now.undo)}. ${marks}`;
  }
}

/** What was taken back or done again may lie on another page than the one that is open. */
const onPage = (place: string | null): string => (place === null ? '' : ` on ${place}`);

/** Which page lies open now, for those who do not see it change. */
export function toldOfPage({ document, number }: WorkbenchData, now: PageNow): string {
  const { decision, marks, suggestions } = now;
  return [
    `Page ${number} of ${document.pages}, ${document.name}.`,
    `${decision ? decisionWords[decision.decision].text : 'Undecided'}.`,
    marks.length > 0 ? `${many(marks.length, 'mark')}.` : '',
    suggestions.length > 0 ? `${many(suggestions.length, 'suggestion')}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many pages the filter lets through. */
export function toldOfFilter({ filter, through, all, at }: PageWindow): string {
  const place = at === null ? 'the open page is not one of them' : `the open page is number ${at} of them`;
  return `${through} of ${many(all, 'page')} of ${filter.isAcross ? 'the case' : 'this document'}; ${place}.`;
}

/** Words to be read out: the same again are read out again, since they differ by a space nobody hears. */
export const anew = (before: string, words: string): string => (before === words ? `${words}\u00a0` : words);
