import { addMonths, type CivilDate } from '../dates.ts';
import type { Nation } from '../people.ts';
import { type Calendars, nextWorkingDay } from './calendar.ts';
import type { NoticeJudgement } from './extension.ts';
import { addPauses, type Count, type Pause, type Paused } from './pauses.ts';

/** A period of months: where it would end, where pauses take it, and the working day it ends on (null while open). */
export interface Period extends Paused {
  readonly months: 1 | 3;
  readonly rawEnd: CivilDate;
  readonly lastDay: CivilDate | null;
}

/** Both periods on one way of counting, and whether the notice made the second one count. */
export interface Counted {
  readonly base: Period;
  readonly extended: boolean;
  readonly final: Period;
}

/**
 * Counts the first month, whether the notice fell within it, and what follows. Both periods run from the same start and
 * each is rolled once, at its end: rolling or chaining first would give days away (31 January, bank holiday weekends).
 */
export function countPeriods(
  startsOn: CivilDate,
  pauses: readonly Pause[],
  notice: NoticeJudgement | null,
  count: Count,
  nation: Nation,
  calendars: Calendars,
): Counted {
  const roll = (date: CivilDate) => nextWorkingDay(date, nation, calendars);
  const period = (months: 1 | 3): Period => {
    const rawEnd = addMonths(startsOn, months);
    const paused = addPauses(rawEnd, pauses, startsOn, count, roll);
    return { ...paused, months, rawEnd, lastDay: paused.open ? null : roll(paused.endsOn) };
  };
  const base = period(1);
  // An open question holds the time for the notice open too (Art 12A(5)(b)(ii)).
  const extended = notice?.lawful === true && (base.lastDay === null || notice.givenOn <= base.lastDay);
  return { base, extended, final: extended ? period(3) : base };
}
