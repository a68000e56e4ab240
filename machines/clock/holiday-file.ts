import { z } from 'zod';
import { civilDate, isWeekend, yearOf } from '../dates.ts';
import { type Nation, nations } from '../people.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { calendars } from './calendar.ts';
import type { BankHoliday, HolidayYears, NationHolidays } from './holidays.ts';

const division = z.object({
  division: z.string(),
  events: z.array(z.object({ title: z.string().trim().min(1).max(120), date: civilDate })).max(2_000),
});
const file = z.object({ 'england-and-wales': division, scotland: division, 'northern-ireland': division });

/** A year with fewer is not whole. No nation has had fewer than eight since 1978. */
const fewest = 7;

/**
 * Reads the list of bank holidays that the government publishes (gov.uk, bank-holidays.json): its three divisions, each a list
 * of titles and dates.
 * @returns the years that differ from those this program was built with, by nation; or why the list cannot be used
 */
export function readHolidayFile(
  text: string,
): { ok: true; holidays: NationHolidays; years: readonly string[] } | Refusal {
  const read = file.safeParse(parsed(text));
  if (!read.success) return notTheFile;
  const holidays: NationHolidays = {};
  const years = new Set<string>();
  for (const nation of nations) {
    const all = yearsOf(read.data[nation].events.map(({ title, date }) => ({ name: title, date })));
    const fault = yearFault(nation, all);
    if (fault !== null) return fault;
    for (const year of Object.keys(all)) years.add(year);
    const other = Object.entries(all).filter(([year, days]) => differs(nation, year, days));
    if (other.length > 0) holidays[nation] = Object.fromEntries(other);
  }
  return { ok: true, holidays, years: [...years].sort() };
}

const notTheFile = refuse(
  'not-the-file',
  'This is not the list of bank holidays as GOV.UK publishes it. Download bank-holidays.json anew and choose that file',
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function yearsOf(events: readonly BankHoliday[]): HolidayYears {
  const by: HolidayYears = {};
  for (const event of [...events].sort((a, b) => a.date.localeCompare(b.date))) {
    const year = String(yearOf(event.date));
    if (by[year]?.some(({ date }) => date === event.date)) continue;
    by[year] = [...(by[year] ?? []), event];
  }
  return by;
}

function yearFault(nation: Nation, years: HolidayYears): Refusal | null {
  if (Object.keys(years).length === 0) return notTheFile;
  const short = Object.entries(years).find(([, days]) => days.length < fewest);
  if (short)
    return refuse(
      'not-whole',
      `The list has only ${short[1].length} bank holidays for ${short[0]} (${nation}). A year must be whole`,
    );
  return null;
}

/** Whether a year is unlike the one this program was built with. A holiday on a weekend moves nothing, so it is not compared. */
function differs(nation: Nation, year: string, days: readonly BankHoliday[]): boolean {
  const known = calendars[nation].years[year];
  const dates = (of: readonly { readonly date: BankHoliday['date'] }[]) =>
    of
      .map(({ date }) => date)
      .filter((date) => !isWeekend(date))
      .sort()
      .join();
  return known === undefined || dates(known) !== dates(days);
}
