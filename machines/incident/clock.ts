import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../dates.ts';

const hour = 3_600_000;

/**
 * The last instant at which the regulator is told in time: 72 hours after the body became aware (UK GDPR Art 33(1)).
 * Counted in hours, so weekends, holidays and the change of the clocks neither stop nor move it. Epoch milliseconds.
 */
export const reportBy = (awareAt: number): number => awareAt + 72 * hour;

/** When a day is left of the 72 hours. */
export const lastDayFrom = (awareAt: number): number => awareAt + 48 * hour;

/** Whole hours left until an instant, a begun one not counted; negative once it has passed. */
export const hoursLeft = (until: number, now: number): number => Math.floor((until - now) / hour);

/**
 * The instant a time on the wall stands for (`2026-10-25`, `01:30`). An hour that is there twice is taken as the first, one
 * that is skipped as the one before: neither gives more time. Null where it is no time of the day.
 */
export function londonInstant(on: CivilDate, time: string): number | null {
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  return Temporal.PlainDateTime.from(`${on}T${time.padStart(5, '0')}`).toZonedDateTime('Europe/London', {
    disambiguation: 'earlier',
  }).epochMilliseconds;
}
