import { formatDate, londonDate } from '../../machines/dates.ts';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });

/** An instant (epoch ms) as people in London say it: `14:32 on 21 November 2026`. */
export const londonTime = (at: number): string => `${clock.format(at)} on ${formatDate(londonDate(at))}`;
