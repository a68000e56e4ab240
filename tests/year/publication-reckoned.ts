import type { Suppressed } from '../../machines/figures/suppress.ts';
import { rights } from '../../machines/people.ts';
import type { Day } from './civil.ts';
import type { Facts } from './facts.ts';
import { standingOf } from './figures-reckoned.ts';

/** The months of the quarter so many quarters before that of a day, as they begin a date. */
function quarterBefore(today: Day, back: number): readonly string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const first = year * 12 + Math.floor((month - 1) / 3) * 3 - back * 3;
  return [0, 1, 2].map((n) => `${Math.floor((first + n) / 12)}-${String(((first + n) % 12) + 1).padStart(2, '0')}`);
}

/** What a body can publish of the last eight quarters that are over, the latest first, before anything is left out. */
export function publishable(all: readonly Facts[], today: Day) {
  const quarters = [1, 2, 3, 4, 5, 6, 7, 8].map((back) => quarterBefore(today, back));
  const asked = all.filter(({ right }) => right !== 'complaint');
  const cohorts = quarters.map((months) => asked.filter(({ receivedOn }) => months.includes(receivedOn.slice(0, 7))));
  return {
    byRight: cohorts.map((some) =>
      rights.filter((one) => one !== 'complaint').map((one) => some.filter(({ right }) => right === one).length),
    ),
    byOutcome: cohorts.map((some) => {
      const { inTime, late, openInTime, openOverdue, openWithoutDate, ended } = standingOf(some, today);
      return [inTime, late, openInTime + openOverdue + openWithoutDate, ended];
    }),
  };
}

const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);

/** What of a table is not told as it was counted: below five as such, nought and what is larger as it is or not at all. */
export function mistold(numbers: readonly (readonly number[])[], told: Suppressed): string[] {
  const columns = numbers[0]?.map((_, c) => sum(numbers.map((row) => row[c] ?? 0))) ?? [];
  const counted = [...numbers, columns].map((row) => [...row, sum(row)]);
  const shown = [...told.rows, told.columnTotals].map((row, r) => [...row, told.rowTotals[r] ?? told.total]);
  const isTold = (n: number, cell: unknown) =>
    n > 0 && n < 5 ? cell === 'few' : cell === n || (n >= 5 && cell === 'hidden');
  return counted.flatMap((row, r) =>
    row.flatMap((n, c) => (isTold(n, shown[r]?.[c]) ? [] : [`${r} ${c}: ${n} as ${shown[r]?.[c]}`])),
  );
}
