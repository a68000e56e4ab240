import { addDays, type CivilDate, formatDay } from '../dates.ts';
import type { Nation } from '../people.ts';
import type { Step } from './answer.ts';
import { type Calendars, calendars, previousWorkingDay } from './calendar.ts';
import { cite } from './citations.ts';

/** The house's own target: 28 days from the start, or the working day before. Policy; it never moves a legal date. */
export const internalTarget = (startsOn: CivilDate, nation: Nation, using: Calendars = calendars): CivilDate =>
  previousWorkingDay(addDays(startsOn, 28), nation, using);

/** Says what the target is, and that it is only that. */
export const targetStep = (target: CivilDate, what: 'answer' | 'acknowledge the complaint' = 'answer'): Step => ({
  rule: 'internal-target',
  citation: cite.target,
  to: target,
  note: `We aim to ${what} within 28 days of the start, by ${formatDay(target)}. This is our own target, not the legal limit, and neither a pause nor an extension moves it.`,
});
