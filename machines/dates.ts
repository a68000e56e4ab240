import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A civil date in Europe/London, `YYYY-MM-DD`. A legal date is never an instant. */
export const civilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => {
    try {
      Temporal.PlainDate.from(text, { overflow: 'reject' });
      return true;
    } catch {
      return false;
    }
  }, 'not a date of the calendar')
  .brand<'CivilDate'>();
export type CivilDate = z.infer<typeof civilDate>;

/** The day it is in London at an instant (milliseconds since the epoch). */
export function londonDate(at: number): CivilDate {
  return civilDate.parse(
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
  );
}
