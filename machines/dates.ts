import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const shape = /^\d{4}-\d{2}-\d{2}$/;

const plain = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
};

/** A civil date in Europe/London, `YYYY-MM-DD`. A legal date is never an instant. */
export const civilDate = z
  .string()
  .regex(shape)
  .refine((text) => plain(text) !== null, 'not a date of the calendar')
  .brand<'CivilDate'>();
export type CivilDate = z.infer<typeof civilDate>;

const hasShape = (text: string): text is CivilDate => shape.test(text);

/** The parts of a checked date stand at fixed places; reading them so takes half as long as parsing, and lists do it often. */
const temporal = (date: CivilDate): Temporal.PlainDate =>
  new Temporal.PlainDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));

/** Temporal's own dates exist; what is left to make sure of is a year of four digits. */
function civil(date: Temporal.PlainDate): CivilDate {
  const text = date.toString();
  if (!hasShape(text)) throw new RangeError(`${text} lies outside the calendar`);
  return text;
}

const london = (instant: Temporal.Instant): CivilDate =>
  civil(instant.toZonedDateTimeISO('Europe/London').toPlainDate());

const hour = 3_600_000;
let lastAsked: { readonly hour: number; readonly date: CivilDate } | null = null;

/**
 * The day it is in London at an instant (milliseconds since the epoch). Since 1970 clocks in London have changed on the hour
 * only, so within an hour it is one day; what was asked last is asked again by nearly every page.
 */
export function londonDate(at: number): CivilDate {
  const asked = Math.floor(at / hour);
  if (lastAsked?.hour === asked) return lastAsked.date;
  const date = london(Temporal.Instant.fromEpochMilliseconds(at));
  if (asked >= 0) lastAsked = { hour: asked, date };
  return date;
}

/**
 * A date or an instant with its offset, as text, turned into the civil date in London: 22:59Z in June is still that day,
 * 23:30Z is the next. Null where the text is neither; a time without an offset is neither, since it names no instant.
 */
export function toCivilDate(text: string): CivilDate | null {
  const date = civilDate.safeParse(text);
  if (date.success) return date.data;
  try {
    return london(Temporal.Instant.from(text));
  } catch {
    return null;
  }
}

/** A month of the calendar, `YYYY-MM`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand<'Month'>();
export type Month = z.infer<typeof month>;

/** The month a day is in. */
export const monthOf = (date: CivilDate): Month => month.parse(date.slice(0, 7));

/** The first day of a month. */
export const firstOf = (of: Month): CivilDate => civil(Temporal.PlainYearMonth.from(of).toPlainDate({ day: 1 }));

/** The month so many months later; a negative number goes back. */
export const monthsOn = (of: Month, months: number): Month => monthOf(addMonths(firstOf(of), months));

/** The date so many days later; a negative number of days goes back. */
export const addDays = (date: CivilDate, days: number): CivilDate => civil(temporal(date).add({ days }));

/**
 * The same date so many months later, or the last day of that month where it has no such date (Reg 1182/71 Art 3(2)(c)).
 * Always count from the original date: 31 January + 1 + 2 months is not 31 January + 3 months.
 */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  civil(temporal(date).add({ months }, { overflow: 'constrain' }));

/**
 * How many days a date lies behind the first of March of the year 0, by the calendar's own rule. Counting from March puts
 * the leap day at the end of a year. Lists count days for each row, and Temporal takes twenty times as long.
 */
function dayNumber(date: CivilDate): number {
  const month = (Number(date.slice(5, 7)) + 9) % 12;
  const year = yearOf(date) - (month > 9 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  // From March on, the lengths 31, 30, 31, 30, 31 come again and again: 153 days in five months.
  return 365 * year + leaps + Math.floor((153 * month + 2) / 5) + Number(date.slice(8));
}

/** Whole days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** The latest of some dates. Civil dates sort as text. */
export const latest = (first: CivilDate, ...others: CivilDate[]): CivilDate =>
  [first, ...others].sort().at(-1) ?? first;

export const isWeekend = (date: CivilDate): boolean => temporal(date).dayOfWeek > 5;

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** As the UK writes a date: `21 December 2026`. */
export function formatDate(date: CivilDate): string {
  // A checked date has its parts at fixed places; lists write hundreds of them.
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** A month as the UK writes it: `December 2026`. */
export const formatMonth = (of: Month): string => `${months[Number(of.slice(5)) - 1]} ${of.slice(0, 4)}`;

/** The date with its weekday, for wherever weekends matter: `Mon 21 December 2026`. */
export const formatDay = (date: CivilDate): string => `${weekdays[temporal(date).dayOfWeek - 1]} ${formatDate(date)}`;
