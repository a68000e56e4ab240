import { z } from 'zod';
import { civilDate } from '../../machines/dates.ts';

/** Text that has to be there; `missing` is the sentence shown when it is not. */
export const needed = (missing: string, max = 20_000) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(max, `Use ${max.toLocaleString('en-GB')} characters or fewer`);

/** Text that may be left empty. */
export const maybe = (max = 4000) =>
  z
    .string()
    .trim()
    .max(max, `Use ${max.toLocaleString('en-GB')} characters or fewer`)
    .default('');

/** A day that has to be there; `missing` is the sentence shown when it is not. */
export const neededDay = (missing: string) => z.string(missing).min(1, missing).pipe(civilDate);

/** A day, or null for "today". */
export const maybeDay = z
  .union([z.literal('').transform(() => null), civilDate])
  .nullish()
  .transform((day) => day ?? null);

/** One of a few answers. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, missing: string) =>
  z.enum(values, missing);
