import { londonDate } from '../dates.ts';
import type { StaffId } from '../ids.ts';

/** Somebody decided on pages, at an instant (epoch milliseconds). */
export interface Reading {
  readonly by: StaffId;
  readonly at: number;
  readonly pages: number;
}

/** How fast a team reads, and how long on a day. `measured` is null where it is assumed. */
export interface Pace {
  readonly pagesAnHour: number;
  readonly hoursADay: number;
  readonly measuredPages: number | null;
  readonly measuredDays: number | null;
}

/** What is assumed until enough was measured: said on the page beside each forecast. */
export const assumedPace: Pace = { pagesAnHour: 30, hoursADay: 4, measuredPages: null, measuredDays: null };

const minute = 60_000;
const hour = 60 * minute;
/** Longer between two decisions, and somebody was doing something else. */
const gap = 15 * minute;
/** Decided at once, such as the rest of a document, says nothing of how fast pages are read one by one. */
const atOnce = 25;
const enough = { pages: 60, days: 5 } as const;

/** What one person read, and for how long. */
export interface ReaderPace {
  readonly pages: number;
  /** Milliseconds between decisions. */
  readonly time: number;
  /** The same by day. */
  readonly ofDays: readonly number[];
}

/** How fast one person really decides: the time from one decision to the next, longer gaps cut out with what came after them. */
export function paceOfReader(readings: readonly Pick<Reading, 'at' | 'pages'>[]): ReaderPace {
  let [time, pages] = [0, 0];
  const days = new Map<string, number>();
  const inOrder = readings.toSorted((a, b) => a.at - b.at);
  inOrder.forEach((one, index) => {
    const before = inOrder[index - 1];
    if (before === undefined || one.at - before.at > gap || one.pages > atOnce) return;
    time += one.at - before.at;
    pages += one.pages;
    const day = londonDate(one.at);
    days.set(day, (days.get(day) ?? 0) + one.at - before.at);
  });
  return { pages, time, ofDays: [...days.values()] };
}

/**
 * What a team decides in an hour, from what each of them does. Below sixty pages, or five days of a person, what is assumed
 * stands.
 */
export function paceOfTeam(readers: readonly ReaderPace[]): Pace {
  const sum = (of: 'pages' | 'time') => readers.reduce((all, reader) => all + reader[of], 0);
  const [pages, time] = [sum('pages'), sum('time')];
  const hours = readers.flatMap(({ ofDays }) => ofDays.map((spent) => spent / hour)).filter((spent) => spent >= 0.25);
  const isPace = pages >= enough.pages && time > 0;
  const isDays = hours.length >= enough.days;
  return {
    pagesAnHour: isPace ? Math.max(1, (pages * hour) / time) : assumedPace.pagesAnHour,
    hoursADay: isDays ? Math.max(0.5, median(hours)) : assumedPace.hoursADay,
    measuredPages: isPace ? pages : null,
    measuredDays: isDays ? hours.length : null,
  };
}

/** The same from all decisions of a team. */
export function measurePace(readings: readonly Reading[]): Pace {
  const people = [...new Set(readings.map(({ by }) => by))];
  return paceOfTeam(people.map((person) => paceOfReader(readings.filter(({ by }) => by === person))));
}

/** The middle of some numbers, of which there is at least one; of an even count, the lower of the two in the middle. */
export const median = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor((of.length - 1) / 2)] ?? 0;
