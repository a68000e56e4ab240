import { type Calendars, calendars, isWorkingDay } from '../clock/calendar.ts';
import { addDays, type CivilDate } from '../dates.ts';
import type { Nation } from '../people.ts';

/** Whether somebody is away on a day. */
export type IsAway = (day: CivilDate) => boolean;

/** Longer than any time limit with its extension: what is further off counts as this far. */
const furthest = 370;

/** Working days from one day to another, both among them, on which somebody is there. None where the second lies before. */
export function workingDays(
  from: CivilDate,
  to: CivilDate,
  nation: Nation,
  isAway: IsAway = () => false,
  using: Calendars = calendars,
): number {
  let count = 0;
  let day = from;
  for (let at = 0; at < furthest && day <= to; at += 1) {
    if (isWorkingDay(day, nation, using) && !isAway(day)) count += 1;
    day = addDays(day, 1);
  }
  return count;
}
