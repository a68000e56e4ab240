import { type CivilDate, civilDate, formatDate, type Month } from '../dates.ts';
import type { Right } from '../people.ts';

/** The first day of the quarter a day is in. */
export const quarterOf = (day: CivilDate): CivilDate => {
  const month = Number(day.slice(5, 7));
  return civilDate.parse(`${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`);
};

/** `October to December 2026`, for the quarter that begins on a day. */
export function quarterWords(from: CivilDate): string {
  const last = `${from.slice(0, 4)}-${String(Number(from.slice(5, 7)) + 2).padStart(2, '0')}-01`;
  const month = (day: CivilDate) => formatDate(day).split(' ')[1] ?? '';
  return `${month(from)} to ${month(civilDate.parse(last))} ${from.slice(0, 4)}`;
}

/** A number of dates missed in a month for one cause; '' where none is on record yet. */
export interface Counted {
  readonly missedIn: Month;
  readonly right: Right;
  readonly cause: string;
  readonly n: number;
}

/** How often one cause made a date be missed, quarter by quarter in the order they were asked for. */
export interface CauseCount {
  readonly cause: string;
  readonly byQuarter: readonly number[];
  readonly all: number;
}

/** Causes by how often they came, most often first; what is not explained yet is none of them. */
export function countCauses(counted: readonly Counted[], quarters: readonly CivilDate[]): readonly CauseCount[] {
  const causes = [...new Set(counted.map(({ cause }) => cause))].filter((cause) => cause !== '');
  const sum = (cause: string, quarter: CivilDate) =>
    counted
      .filter((one) => one.cause === cause && quarterOf(civilDate.parse(`${one.missedIn}-01`)) === quarter)
      .reduce((all, { n }) => all + n, 0);
  return causes
    .map((cause) => {
      const byQuarter = quarters.map((quarter) => sum(cause, quarter));
      return { cause, byQuarter, all: byQuarter.reduce((all, n) => all + n, 0) };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all || a.cause.localeCompare(b.cause));
}

/** The third time in a quarter a cause is no accident: what was learnt is read together. */
export const repeatsFrom = 3;
