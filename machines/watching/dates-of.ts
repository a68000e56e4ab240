import type { CaseState } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import type { CivilDate } from '../dates.ts';
import { dueOf } from '../due.ts';
import { openSearches } from '../searching/searching.ts';
import { isBeforeAnswer } from './row.ts';

/** A date of a case that somebody keeps in a calendar. `kind` stays when the date moves, so the entry moves with it. */
export interface CaseDate {
  readonly kind: string;
  readonly on: CivilDate;
  readonly words: string;
}

/** The dates that lie ahead of a case whose answer is not out, however far; none where its clock does not run. */
export function datesOf(state: CaseState): readonly CaseDate[] {
  if (!isBeforeAnswer(state)) return [];
  const { dueOn, noticeBy, internalTargetOn, extension } = dueOf(state);
  const date = (kind: string, on: CivilDate | null, words: string): CaseDate[] =>
    on === null ? [] : [{ kind, on, words }];
  return [
    ...date('due', dueOn, isComplaint(state) ? 'acknowledgement due' : 'answer due'),
    ...date('notice', extension === 'none' ? noticeBy : null, 'last day to extend'),
    ...date('target', dueOn === null ? null : internalTargetOn, 'our own target'),
    ...openSearches(state.searching).flatMap(({ searchId, dueOn: by }) => date(`search-${searchId}`, by, 'search due')),
  ];
}
