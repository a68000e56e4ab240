/**
 * The calendar of the simulated year, counted by hand: no clock of the program is used here, so that what it says can be
 * held against another's counting. A day is `YYYY-MM-DD`, as people in London write it.
 */
export type Day = string;

const ms = 86_400_000;
/** Days since 1 January 1970, so that days can be counted one after another. */
const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / ms;
const dayOf = (number: number): Day => new Date(number * ms).toISOString().slice(0, 10);

export const plus = (day: Day, days: number): Day => dayOf(numberOf(day) + days);
export const between = (from: Day, to: Day): number => numberOf(to) - numberOf(from);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Every day from the first to the last. */
export const daysFrom = (first: Day, last: Day): Day[] =>
  Array.from({ length: between(first, last) + 1 }, (_, i) => plus(first, i));

/** Days from a date to the same date so many months later, or to that month's last day where it has no such date (Reg 1182/71 Art 3(2)(c)). */
export function monthsInDays(day: Day, months: number): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number);
  if (year === undefined || month === undefined || date === undefined) throw new Error(day);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return between(day, new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10));
}

/** Bank holidays in England and Wales, as gov.uk lists them. */
const bankHolidays: ReadonlySet<Day> = new Set([
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
]);

/** Neither a Saturday, a Sunday nor a bank holiday. 1 January 1970 was a Thursday. */
export const isWorkingDay = (day: Day): boolean => (numberOf(day) + 3) % 7 < 5 && !bankHolidays.has(day);

/** Clocks go forward and back at 01:00 UTC on the last Sundays of March and October (Summer Time Act 1972). */
const summers: readonly (readonly [number, number])[] = [
  [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)],
  [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)],
];
const hour = 3_600_000;
const ahead = (at: number): number => (summers.some(([begins, ends]) => at >= begins && at < ends) ? hour : 0);

/** The instant of a time in London; of the hour that comes twice in October the first. */
export function instant(day: Day, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  return ahead(asUtc - hour) === hour ? asUtc - hour : asUtc;
}
/** The day it is in London. */
export const londonDay = (at: number): Day => new Date(at + ahead(at)).toISOString().slice(0, 10);
/** The hour it is in London. */
export const londonHour = (at: number): number => new Date(at + ahead(at)).getUTCHours();
