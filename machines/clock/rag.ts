import { type CivilDate, daysBetween } from '../dates.ts';
import { usualPractice } from '../practice.ts';
import { days } from '../said.ts';
import type { ClockStatus } from './answer.ts';

export type RagLevel = 'breached' | 'late' | 'soon' | 'on-track' | 'paused' | 'not-started';

/**
 * Where a case stands against its dates today, as a level and in words (never by colour alone). `late` is past our own
 * date; `breached` is past the statute's as well. Pass the clock's status where there is no due date, so that a pause is
 * told from a clock that has not started.
 */
export function rag(
  dueOn: CivilDate | null,
  statutoryDueOn: CivilDate | null,
  today: CivilDate,
  status: ClockStatus = dueOn === null ? 'not-started' : 'running',
  soon: number = usualPractice.soonDays,
): { level: RagLevel; words: string } {
  if (status === 'paused') return { level: 'paused', words: 'Paused' };
  if (status === 'not-started') return { level: 'not-started', words: 'Not started' };
  // A complaint that was acknowledged: its outcome is owed without undue delay, by no fixed day.
  if (dueOn === null) return { level: 'not-started', words: 'No fixed date' };
  const left = daysBetween(today, dueOn);
  if (left < 0) {
    const breached = statutoryDueOn !== null && today > statutoryDueOn;
    const overdue = `Overdue by ${days(-left)}`;
    return breached
      ? { level: 'breached', words: overdue }
      : { level: 'late', words: `${overdue}, still within the legal limit` };
  }
  const words = left === 0 ? 'Due today' : `Due in ${days(left)}`;
  return { level: left <= soon ? 'soon' : 'on-track', words };
}
