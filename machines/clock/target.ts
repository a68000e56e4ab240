import { addDays, type CivilDate } from '../dates.ts';
import type { Nation } from '../people.ts';
import { noted, sentence } from '../said.ts';
import type { Step } from './answer.ts';
import { type Calendars, calendars, previousWorkingDay } from './calendar.ts';
import { cite } from './citations.ts';

/** Where the body sets no other. */
const usualDays = 28;

/** The house's own target: so many days from the start, or the working day before. Policy; it never moves a legal date. */
export const internalTarget = (
  startsOn: CivilDate,
  nation: Nation,
  using: Calendars = calendars,
  days: number = usualDays,
): CivilDate => previousWorkingDay(addDays(startsOn, days), nation, using);

/** Says what the target is, and that it is only that. */
export const targetStep = (
  target: CivilDate,
  what: 'answer' | 'acknowledge the complaint' = 'answer',
  days: number = usualDays,
): Step => ({
  rule: 'internal-target',
  citation: cite.target,
  to: target,
  ...noted(
    what === 'answer'
      ? sentence('We aim to answer within {0} days of the start, by {1}.', days, target)
      : sentence('We aim to acknowledge the complaint within {0} days of the start, by {1}.', days, target),
    sentence('This is our own target, not the legal limit, and neither a pause nor an extension moves it.'),
  ),
});
