import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { line } from '../event.ts';

/** What a retention period can count from. */
export const retentionEvents = [
  'birth',
  'last-action',
  'last-contact',
  'order',
  'end-of-approval',
  'end-of-recruitment',
] as const;
const retentionEvent = z.enum(retentionEvents);

/** A length of time in whole months, so that half a year and a century are told the same way. */
const months = z
  .int()
  .positive()
  .max(12 * 200);

const period = z.object({ from: retentionEvent, months });

/** One line of a retention schedule: which records, from what, how long, and on what it rests. */
export const retentionRule = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(60),
  /** The records it is about, as staff and requesters read it. */
  category: line,
  keep: z.discriminatedUnion('how', [
    /** Until the end of the longest of its periods. */
    z.object({
      how: z.literal('for'),
      periods: z.array(period).min(1).max(4),
      /** Instead of them, from death, where the child died before their 18th birthday. */
      afterDeathUnder18: months.nullable().default(null),
      /** The schedule says “at least”: its end is the earliest day of disposal, not the day of it. */
      isAtLeast: z.boolean().default(false),
    }),
    z.object({ how: z.literal('permanently') }),
    /** As long as the records it is part of. */
    z.object({ how: z.literal('with'), what: line }),
  ]),
  source: line,
  /** What else the schedule says, for whoever applies it. */
  note: z.string().max(300).default(''),
});
export type RetentionRule = z.infer<typeof retentionRule>;

/** The retention schedule of a body. Rules are told apart by their ids. */
export const retentionSchedule = z
  .array(retentionRule)
  .max(200)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'two rules have the same id');

/** The days a rule counts from, as they are known; null where one is not. */
export const retentionFacts = z.object({
  birth: civilDate.nullable().default(null),
  death: civilDate.nullable().default(null),
  'last-action': civilDate.nullable().default(null),
  'last-contact': civilDate.nullable().default(null),
  order: civilDate.nullable().default(null),
  'end-of-approval': civilDate.nullable().default(null),
  'end-of-recruitment': civilDate.nullable().default(null),
});
export type RetentionFacts = z.infer<typeof retentionFacts>;
export type RetentionFact = keyof RetentionFacts;

/** Nothing known yet. */
export const noRetentionFacts: RetentionFacts = retentionFacts.parse({});
