import { addDays, type CivilDate, civilDate, daysBetween } from '../dates.ts';
import { type AgeBand, ageBands } from './rates.ts';

/** One overdue case, as a pack for the regulator lists it. */
export interface Overdue {
  readonly reference: string;
  readonly category: string;
  readonly phase: string;
  readonly receivedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly statutoryDueOn: CivilDate | null;
  /** In words; null where none is on record. */
  readonly cause: string | null;
  readonly lastContactOn: CivilDate | null;
  /** The day the person was told that we are late, and the new date they were given. */
  readonly apologisedOn: CivilDate | null;
  readonly newDateOn: CivilDate | null;
  readonly pagesLeft: number;
}

/** The band an age falls into. */
function bandOfAge(days: number): AgeBand {
  return (ageBands.find(({ upTo }) => upTo === null || days <= upTo) ?? ageBands[4]).key;
}

/** How many of some cases there are for each value, by band of age, the largest first. */
export function byAge<T>(
  all: readonly T[],
  named: (one: T) => string,
  daysOf: (one: T) => number,
): readonly { readonly value: string; readonly bands: readonly number[]; readonly n: number }[] {
  const values = [...new Set(all.map(named))];
  return values
    .map((value) => {
      const these = all.filter((one) => named(one) === value);
      const bands = ageBands.map(({ key }) => these.filter((one) => bandOfAge(daysOf(one)) === key).length);
      return { value, bands, n: these.length };
    })
    .sort((a, b) => b.n - a.n || a.value.localeCompare(b.value));
}

/** How long ago somebody was last written to. */
const contactBands = [
  { upTo: 14, words: 'Within 14 days' },
  { upTo: 28, words: '15 to 28 days ago' },
  { upTo: 92, words: '29 to 92 days ago' },
  { upTo: null, words: 'More than 92 days ago' },
] as const;

/** Overdue cases by how long the person has heard nothing. */
export const byContact = (all: readonly Overdue[], today: CivilDate) =>
  contactBands.map(({ upTo, words }, at) => {
    const from = contactBands[at - 1]?.upTo ?? -1;
    const isIn = ({ lastContactOn, receivedOn }: Overdue) => {
      const days = daysBetween(lastContactOn ?? receivedOn, today);
      return days > from && (upTo === null || days <= upTo);
    };
    return { words, n: all.filter(isIn).length };
  });

/** One week, from a Monday. */
export interface Week {
  readonly from: CivilDate;
  readonly received: number;
  readonly closed: number;
}

/** The Mondays of the last so many whole weeks before a day, oldest first. */
export function lastWeeks(today: CivilDate, count: number): readonly CivilDate[] {
  // 1 January 2024 was a Monday.
  const monday = addDays(today, -(((daysBetween(firstMonday, today) % 7) + 7) % 7));
  return Array.from({ length: count }, (_, at) => addDays(monday, 7 * (at - count)));
}
const firstMonday = civilDate.parse('2024-01-01');

/**
 * Weeks until a backlog is gone at the pace of some weeks: what is finished beyond what comes in eats it up. Null where no
 * more is finished than comes in: then it never clears.
 */
export function weeksToClear(backlog: number, weeks: readonly Week[]): number | null {
  if (backlog === 0) return 0;
  const net = weeks.reduce((sum, { received, closed }) => sum + closed - received, 0);
  return net <= 0 ? null : Math.ceil((backlog * weeks.length) / net);
}
