import type { CaseRow } from '../../../db/types.ts';
import type { Calendars } from '../../../machines/clock/calendar.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import type { Outlook } from '../../../machines/forecast/chance.ts';
import { stepDays } from '../../../machines/forecast/steps.ts';
import { type WorkedBetween, workedBetween, workingDaysFrom } from '../../../machines/forecast/working-days.ts';
import type { StaffId } from '../../../machines/ids.ts';
import type { Nation } from '../../../machines/people.ts';
import { type Rota, rests } from '../../../machines/rota/rota.ts';
import type { CaseGrounds } from './case-grounds.ts';
import type { Measured } from './forecast-measured.ts';
import { type Queued, queuesOf } from './officer-queues.ts';

/** An open case that is looked at. It has a date. */
export interface Looked extends Queued, Pick<CaseRow, 'reference' | 'right'> {
  readonly grounds: CaseGrounds;
}

/** What all forecasts of a day rest on. */
export interface Around {
  readonly today: CivilDate;
  readonly measured: Measured;
  readonly rota: Rota;
  readonly aheadOf: ReturnType<typeof queuesOf>;
  readonly days: Days;
}

/** What a case is, or is supposed to be: whose, and due when. */
export interface Supposed {
  readonly ownerId: StaffId | null;
  readonly dueOn: CivilDate;
  /** Other than are left, where only some of them go out. */
  readonly pagesInstead?: number;
}

/** What the open cases of a day are looked at by. */
export const aroundOf = (today: CivilDate, measured: Measured, rota: Rota, found: readonly Looked[]): Around => ({
  today,
  measured,
  rota,
  aheadOf: queuesOf(found),
  days: daysOf(today, rota),
});

/** Days counted for one look at all cases. They share officers, nations and dates, so none is counted twice. */
interface Days {
  /** Working days until a date on which the officer, where there is one, is there or somebody stands in. */
  readonly left: (ownerId: StaffId | null, of: CaseGrounds, until: CivilDate) => number;
  readonly worked: (nation: Nation) => WorkedBetween;
}

function daysOf(today: CivilDate, rota: Rota): Days {
  const left = new Map<Calendars, Map<string, (to: CivilDate) => number>>();
  const worked = new Map<Nation, WorkedBetween>();
  return {
    left: (ownerId, { nation, calendars }, until) => {
      const counted = left.get(calendars) ?? new Map<string, (to: CivilDate) => number>();
      left.set(calendars, counted);
      const key = `${nation} ${ownerId ?? ''}`;
      const isAway = (day: CivilDate) => ownerId !== null && rests(rota, ownerId, day);
      const count = counted.get(key) ?? workingDaysFrom(today, nation, isAway, calendars);
      counted.set(key, count);
      return count(until);
    },
    worked: (nation) => {
      const count = worked.get(nation) ?? workedBetween(nation);
      worked.set(nation, count);
      return count;
    },
  };
}

/** What is known of a case about how long it will still take, as it stands or as it is supposed. */
export function outlookOf(one: Looked, around: Around, as: Supposed): Outlook {
  const { left, isExpected, isReading, pagesLeft, nation } = one.grounds;
  const { today, measured, days } = around;
  return {
    daysLeft: days.left(as.ownerId, one.grounds, as.dueOn),
    pagesLeft: as.pagesInstead ?? (isExpected ? measured.usualPages : isReading ? pagesLeft : 0),
    pagesAhead: around.aheadOf(one, as).pages,
    pagesAnHour: measured.pace.pagesAnHour,
    hoursADay: measured.pace.hoursADay,
    stepDays: stepDays(left, measured.times, today, days.worked(nation)),
  };
}
