import type { CaseState } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import { addDays, type CivilDate, daysBetween } from '../dates.ts';
import { dueOf } from '../due.ts';
import { stands } from '../exemptions/considered.ts';
import { openSearches } from '../searching/searching.ts';
import type { WatchCode, Watcher } from './codes.ts';
import { isBeforeAnswer } from './row.ts';
import type { WatchRules } from './settings.ts';

/** A date of a case that somebody keeps in a calendar. `kind` stays when the date moves, so the entry moves with it. */
export interface CaseDate {
  readonly kind: string;
  readonly on: CivilDate;
  readonly words: string;
}

const date = (kind: string, on: CivilDate | null, words: string): readonly CaseDate[] =>
  on === null ? [] : [{ kind, on, words }];

/** The dates of the answer, while that is not out, however far; none where the clock does not run. */
export function datesOf(state: CaseState): readonly CaseDate[] {
  if (!isBeforeAnswer(state)) return [];
  const { dueOn, noticeBy, internalTargetOn, extension } = dueOf(state);
  return [
    ...date('due', dueOn, isComplaint(state) ? 'acknowledgement due' : 'answer due'),
    ...date('notice', extension === 'none' ? noticeBy : null, 'last day to extend'),
    ...date('target', dueOn === null ? null : internalTargetOn, 'our own target'),
    ...openSearches(state.searching).flatMap(({ searchId, dueOn: by }) => date(`search-${searchId}`, by, 'search due')),
  ];
}

/**
 * The days on which something of a case is to be looked at again, for one who watches it, as the body says who is
 * told of that: a restriction every so often from its beginning (the next day that has not passed; what was missed stands in
 * Today), an exemption on the day that was set for it.
 */
export function looksOf(
  { request, restriction, considered }: CaseState,
  today: CivilDate,
  { restrictionReviewDays: every, telling }: WatchRules,
  who: Watcher,
): readonly CaseDate[] {
  const isTold = (code: WatchCode) => telling[code].tell.includes(who);
  const { startedOn } = restriction.context;
  const isInForce = restriction.value === 'inForce' && startedOn !== null;
  const times = isInForce ? Math.max(1, Math.ceil(daysBetween(startedOn, today) / every)) : 0;
  const next = isInForce && isTold('restriction-review') ? addDays(startedOn, times * every) : null;
  const isLookedAt = isTold('exemption-review') && request.value.work !== 'closed';
  const standing = isLookedAt ? considered.exemptions.filter(stands) : [];
  return [
    ...date('restriction', next, 'look at the restriction again'),
    ...standing.flatMap(({ id, reviewOn }) => date(`exemption-${id}`, reviewOn, 'look at an exemption again')),
  ];
}
