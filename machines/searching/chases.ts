import type { CaseState } from '../case.ts';
import { addDays, type CivilDate, daysBetween } from '../dates.ts';
import type { SearchId } from '../ids.ts';
import { type Practice, usualPractice } from '../practice.ts';
import { type AskedSearch, openSearches } from './searching.ts';

/** A reminder of a search that was asked for and has not been answered. */
export interface Chase {
  readonly searchId: SearchId;
  /** False where its owner is asked by other means, so that the officer has to do it. */
  readonly hasEmail: boolean;
}

/** The last day by today on which its owner is to be reminded; null before the first. */
function lastChaseOn(
  { dueOn }: AskedSearch,
  today: CivilDate,
  { searchReminderBefore, searchReminderAfter, searchReminderEvery }: Practice,
): CivilDate | null {
  const late = daysBetween(dueOn, today);
  if (late < -searchReminderBefore) return null;
  if (late < searchReminderAfter) return addDays(dueOn, -searchReminderBefore);
  return addDays(dueOn, late - ((late - searchReminderAfter) % searchReminderEvery));
}

/**
 * Whom a day brings a reminder: each of the days once, and for several that were slept through the last one only.
 * None where the asking itself is as young, and none once the answer is on its way.
 */
export function chasesOn(
  { request, searching }: CaseState,
  today: CivilDate,
  of: Practice = usualPractice,
): readonly Chase[] {
  if (request.value.work !== 'working') return [];
  return openSearches(searching)
    .filter((asked) => {
      const chaseOn = lastChaseOn(asked, today, of);
      return chaseOn !== null && chaseOn > asked.askedOn && (asked.chasedOn === null || asked.chasedOn < chaseOn);
    })
    .map(({ searchId, ownerEmail }) => ({ searchId, hasEmail: ownerEmail !== null }));
}

/**
 * The last step of the ladder: open searches so late that whoever is above their owner is written to, and was not yet.
 * @param lateDays days after the day to answer by
 */
export const searchesAbove = (
  { request, searching }: CaseState,
  today: CivilDate,
  lateDays: number,
): readonly AskedSearch[] =>
  request.value.work === 'working'
    ? openSearches(searching).filter(
        ({ dueOn, escalatedOn }) => escalatedOn === null && addDays(dueOn, lateDays) <= today,
      )
    : [];
