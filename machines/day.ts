import type { CaseState } from './case.ts';
import { type CivilDate, daysBetween } from './dates.ts';
import { type Practice, usualPractice } from './practice.ts';
import { type Chase, chasesOn } from './searching/chases.ts';

export interface DayWarning {
  readonly identityReminder: boolean;
  /** Searches whose owner is reminded. */
  readonly chases: readonly Chase[];
}

/**
 * Whom outside the team a passing day reminds. The sweep asks this to know whether to send `day.passed` at all, and the
 * effects of the event are the same answer, so a server that slept through three days of reminding reminds once. What the
 * team is told stands in `watching/`.
 */
export function warningFor(state: CaseState, today: CivilDate, of: Practice = usualPractice): DayWarning {
  return {
    identityReminder: isReminderDue(state, today, of),
    chases: chasesOn(state, today, of),
  };
}

/** Whether there is anything to tell anybody today. */
export const isNews = ({ identityReminder, chases }: DayWarning): boolean => identityReminder || chases.length > 0;

/**
 * A reminder some days (usually two weeks) after proof of identity was last asked for and not answered; once for each
 * time of asking.
 */
function isReminderDue({ request, record }: CaseState, today: CivilDate, { identityReminderDays }: Practice): boolean {
  const { askedOn, receivedOn } = request.context.identity;
  const { work } = request.value;
  if (askedOn === null || receivedOn !== null || work === 'closed' || work === 'answered') return false;
  const lastAskedOn = record.identityAsk?.on ?? askedOn;
  const isReminded = record.identityRemindedOn !== null && record.identityRemindedOn >= lastAskedOn;
  return !isReminded && daysBetween(lastAskedOn, today) >= identityReminderDays;
}
