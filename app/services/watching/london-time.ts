import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import { dateInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });

/** The time of day of an instant (epoch ms) in London: `14:32`. */
export const londonClock = (at: number): string => clock.format(at);

/** The hour of the day of an instant (epoch ms) in London, 0 to 23; on the nights clocks change it follows them. */
export const londonHour = (at: number): number => Number(clock.format(at).slice(0, 2));

/** An instant (epoch ms) as people in London say it: `14:32 on 21 November 2026`. */
export const londonTime = (at: number): string => t`${clock.format(at)} on ${dateInWords(londonDate(at))}`;

/** The instant (epoch ms) at which a day begins in London, winter and summer. */
export function startOfDay(day: CivilDate): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // In summer it is one in the morning by then.
  return utc - londonHour(utc) * 3_600_000;
}
