import { z } from 'zod';
import { actor } from './actors.ts';
import { civilDate } from './dates.ts';

/**
 * The shape of one kind of event. Each is sealed under the case's key; only `type` stays readable for ever, so types are
 * named neutrally. `on` is the civil London date it counts from in law; `by` is who did it.
 * Shapes only grow: a field added later is optional or has a default, and rows are never rewritten.
 */
export const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), on: civilDate, by: actor, ...shape });

/** Words that have to be there. */
export const text = z.string().trim().min(1).max(20_000);
/** A name or a short phrase that has to be there. */
export const line = z.string().trim().min(1).max(300);
