import { type Calendars, calendars, isWorkingDay } from '../clock/calendar.ts';
import { addDays, type CivilDate, daysBetween } from '../dates.ts';
import type { Nation } from '../people.ts';

/** Whether somebody is away on a day. */
export type IsAway = (day: CivilDate) => boolean;

/** Longer than any time limit with its extension: what is further off counts as this far. */
const furthest = 370;

/**
 * Working days from a day on until any later one, both among them, on which somebody is there. None until a day that lies
 * before. No day is looked at twice, however often it is asked: lists ask for many dates of the same person.
 */
export function workingDaysFrom(
  from: CivilDate,
  nation: Nation,
  isAway: IsAway = () => false,
  using: Calendars = calendars,
): (to: CivilDate) => number {
  /** Of each day from the first on, how many there are until it. */
  const until: number[] = [];
  let next = from;
  return (to) => {
    const at = Math.min(daysBetween(from, to), furthest - 1);
    while (until.length <= at) {
      const isThere = isWorkingDay(next, nation, using) && !isAway(next);
      until.push((until.at(-1) ?? 0) + (isThere ? 1 : 0));
      next = addDays(next, 1);
    }
    return until[at] ?? 0;
  };
}

/** The same for one date. */
export const workingDays = (
  from: CivilDate,
  to: CivilDate,
  nation: Nation,
  isAway?: IsAway,
  using?: Calendars,
): number => workingDaysFrom(from, nation, isAway, using)(to);

/** Working days from one day to another, both among them, whoever is away. */
export type WorkedBetween = (from: CivilDate, to: CivilDate) => number;

/** The same for many dates of a nation, none of which is looked at twice. */
export function workedBetween(nation: Nation): WorkedBetween {
  const known = new Map<CivilDate, (to: CivilDate) => number>();
  return (from, to) => {
    const until = known.get(from) ?? workingDaysFrom(from, nation);
    known.set(from, until);
    return until(to);
  };
}
