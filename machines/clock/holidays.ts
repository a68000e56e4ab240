import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { type Nation, nation } from '../people.ts';
import { type Calendars, calendars } from './calendar.ts';

const day = z.object({ date: civilDate, name: z.string().trim().min(1).max(120) });
export type BankHoliday = z.infer<typeof day>;

/**
 * The bank holidays of whole years that a body took over from an official list. They stand in the place of those this program
 * was built with, for those years only. Cases carry them, so that a later list never reaches back.
 */
export const holidayYears = z.record(z.string().regex(/^20\d\d$/), z.array(day).min(1).max(30));
export type HolidayYears = z.infer<typeof holidayYears>;

/** The same for each nation; absent where nothing differs. */
export const nationHolidays = z.partialRecord(nation, holidayYears);
export type NationHolidays = z.infer<typeof nationHolidays>;

/** The calendars to count with, where a body took over years of its own nation. */
export function calendarsWith(where: Nation, own: HolidayYears | undefined): Calendars {
  if (own === undefined || Object.keys(own).length === 0) return calendars;
  const known = calendars[where];
  return { ...calendars, [where]: { ...known, years: { ...known.years, ...own } } };
}

/** Whether two lists name the same days in the same years; what they call them moves no date. */
export const sameDays = (a: HolidayYears = {}, b: HolidayYears = {}): boolean => daysOf(a) === daysOf(b);

const daysOf = (of: HolidayYears): string =>
  Object.keys(of)
    .sort()
    .map((year) => `${year}: ${(of[year] ?? []).map(({ date }) => date).sort()}`)
    .join('; ');
