import { addDays, addMonths, type CivilDate } from '../dates.ts';
import { type Calendars, calendars, nextWorkingDay } from './calendar.ts';

/**
 * The oldest date a health professional's opinion may bear if it is relied on that day: six months ending with that day
 * (DPA 2018 Sch 3 paras 5(4) and 6(4)). s.205(2) keeps Reg 1182/71 out of it, so nothing is rolled.
 */
export const opinionValidFrom = (reliedOn: CivilDate): CivilDate => addDays(addMonths(reliedOn, -6), 1);

/**
 * Scotland: the last day to tell the Principal Reporter that a request touches data they may have supplied, 14 days from
 * the day the question arose, moved to a working day (DPA 2018 Sch 3 paras 12 and 20; Reg 1182/71 Art 3(4) by s.205(2)).
 */
export const principalReporterBy = (aroseOn: CivilDate, using: Calendars = calendars): CivilDate =>
  nextWorkingDay(addDays(aroseOn, 14), 'scotland', using);
