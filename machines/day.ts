import type { CaseState } from './case.ts';
import { type CivilDate, daysBetween } from './dates.ts';
import { dueOf } from './due.ts';
import { type Practice, usualPractice } from './practice.ts';
import { type Chase, chasesOn } from './searching/chases.ts';

export interface DayWarning {
  readonly dueSoon: boolean;
  readonly identityReminder: boolean;
  /** Searches whose owner is reminded. */
  readonly chases: readonly Chase[];
}

/**
 * What a passing day brings for a case. The sweep asks this to know whether to send `day.passed` at all, and the effects of
 * the event are the same answer, so a server that slept through three thresholds warns once, for the last of them.
 */
export function warningFor(state: CaseState, today: CivilDate, of: Practice = usualPractice): DayWarning {
  return {
    dueSoon: thresholdPassed(state, today, of) !== null,
    identityReminder: isReminderDue(state, today, of),
    chases: chasesOn(state, today, of),
  };
}

/** Whether there is anything to tell anybody today. */
export const isNews = ({ dueSoon, identityReminder, chases }: DayWarning): boolean =>
  dueSoon || identityReminder || chases.length > 0;

/** The due date and threshold to warn about today, or null when there is nothing new to say. */
export function thresholdPassed(
  state: CaseState,
  today: CivilDate,
  { warnAt }: Practice = usualPractice,
): { dueOn: CivilDate; daysLeft: number } | null {
  const { work } = state.request.value;
  const { dueOn } = dueOf(state);
  if (dueOn === null || work === 'answered' || work === 'closed') return null;
  const left = daysBetween(today, dueOn);
  const passed = warnAt.filter((days) => left <= days);
  if (passed.length === 0) return null;
  const threshold = Math.min(...passed);
  const { warned } = state.record;
  const isSaid = warned !== null && warned.dueOn === dueOn && warned.daysLeft <= threshold;
  return isSaid ? null : { dueOn, daysLeft: threshold };
}

/** A reminder some days (usually two weeks) after proof of identity was last asked for and not answered; once for each time of asking. */
function isReminderDue({ request, record }: CaseState, today: CivilDate, { identityReminderDays }: Practice): boolean {
  const { askedOn, receivedOn } = request.context.identity;
  const { work } = request.value;
  if (askedOn === null || receivedOn !== null || work === 'closed' || work === 'answered') return false;
  const lastAskedOn = record.identityAsk?.on ?? askedOn;
  const isReminded = record.identityRemindedOn !== null && record.identityRemindedOn >= lastAskedOn;
  return !isReminded && daysBetween(lastAskedOn, today) >= identityReminderDays;
}
