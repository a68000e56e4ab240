import type { CaseState } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import { addDays, type CivilDate, daysBetween } from '../dates.ts';
import { dueOf } from '../due.ts';
import { stands } from '../exemptions/considered.ts';
import { openSearches } from '../searching/searching.ts';
import { isBeforeAnswer } from './row.ts';
import type { WatchRules } from './settings.ts';

/** A date of a case that somebody keeps in a calendar. `kind` stays when the date moves, so the entry moves with it. */
export interface CaseDate {
  readonly kind: string;
  readonly on: CivilDate;
  readonly words: string;
}

/** The dates of an open case, however far: of its answer while that is not out, and of what has to be looked at again. */
export function datesOf(
  state: CaseState,
  today: CivilDate,
  rules: Pick<WatchRules, 'restrictionReviewDays'>,
): readonly CaseDate[] {
  return [...datesBeforeAnswer(state), ...nextLooks(state, today, rules.restrictionReviewDays)];
}

/** None where the clock does not run. */
function datesBeforeAnswer(state: CaseState): readonly CaseDate[] {
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

/** A restriction is looked at every so often, an exemption once, on the day that was set for it. */
function nextLooks({ request, restriction, considered }: CaseState, today: CivilDate, every: number): CaseDate[] {
  const { startedOn } = restriction.context;
  const looks: CaseDate[] = [];
  if (restriction.value === 'inForce' && startedOn !== null) {
    const next = Math.max(1, Math.ceil(daysBetween(startedOn, today) / every));
    looks.push({ kind: 'restriction', on: addDays(startedOn, next * every), words: 'look at the restriction again' });
  }
  if (request.value.work === 'closed') return looks;
  for (const one of considered.exemptions)
    if (one.reviewOn !== null && stands(one))
      looks.push({ kind: `exemption-${one.id}`, on: one.reviewOn, words: 'look at an exemption again' });
  return looks;
}
