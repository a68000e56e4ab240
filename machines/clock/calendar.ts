import { z } from 'zod';
import englandAndWales from '../calendars/england-and-wales.json' with { type: 'json' };
import northernIreland from '../calendars/northern-ireland.json' with { type: 'json' };
import scotland from '../calendars/scotland.json' with { type: 'json' };
import { addDays, type CivilDate, civilDate, isWeekend, yearOf } from '../dates.ts';
import { type Nation, nation } from '../people.ts';

const holiday = z.strictObject({ date: civilDate, name: z.string().min(1), substitute: z.literal(true).optional() });
export type Holiday = z.infer<typeof holiday>;

/** One nation's bank holidays: by year, with where they come from and when they were last looked at. */
export const calendar = z.strictObject({
  nation,
  source: z.url(),
  law: z.string().min(1),
  updatedOn: civilDate,
  years: z.record(z.string().regex(/^\d{4}$/), z.array(holiday)),
});
export type Calendar = z.infer<typeof calendar>;
export type Calendars = Readonly<Record<Nation, Calendar>>;

/** The calendars this version was built with. */
export const calendars: Calendars = {
  'england-and-wales': calendar.parse(englandAndWales),
  scotland: calendar.parse(scotland),
  'northern-ireland': calendar.parse(northernIreland),
};

/** The bank holiday on a date, or null. */
export const holidayOn = (date: CivilDate, where: Nation, using: Calendars = calendars): Holiday | null =>
  using[where].years[String(yearOf(date))]?.find((day) => day.date === date) ?? null;

/** Whether the holidays of that date's year are known. Where not, only weekends can be told from working days. */
export const holidaysKnownOn = (date: CivilDate, where: Nation, using: Calendars = calendars): boolean =>
  using[where].years[String(yearOf(date))] !== undefined;

/** Not a Saturday, Sunday or bank holiday of the nation. An office that is merely closed is still working in law. */
export const isWorkingDay = (date: CivilDate, where: Nation, using: Calendars = calendars): boolean =>
  !isWeekend(date) && holidayOn(date, where, using) === null;

/** The date itself where it is a working day, or else the first one after it (Reg 1182/71 Art 3(4)). */
export function nextWorkingDay(date: CivilDate, where: Nation, using: Calendars = calendars): CivilDate {
  let day = date;
  while (!isWorkingDay(day, where, using)) day = addDays(day, 1);
  return day;
}

/** The date itself where it is a working day, or else the last one before it. For targets of the house, never for the law. */
export function previousWorkingDay(date: CivilDate, where: Nation, using: Calendars = calendars): CivilDate {
  let day = date;
  while (!isWorkingDay(day, where, using)) day = addDays(day, -1);
  return day;
}
