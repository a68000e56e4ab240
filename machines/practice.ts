import { z } from 'zod';

const days = (most: number) =>
  z.int('Enter a whole number of days').min(1, 'Enter at least 1 day').max(most, `Enter at most ${most} days`);

/**
 * How long a body waits before it reminds or warns, and what it aims at itself. Policy of the house: none of it moves a date
 * of the law. The machines are given it with what they judge, and events carry it, so a change never reaches back.
 */
export const practice = z.object({
  /** From the start to the body's own target for the answer. */
  targetDays: days(60).default(28),
  /** Days before the due date from which a case counts as due soon. */
  soonDays: days(28).default(7),
  /** After asking for proof of identity in vain, until the requester is reminded. */
  identityReminderDays: days(60).default(14),
  /** After a question that nobody answered, until the officer is told to decide how it goes on. */
  questionWaitDays: days(90).default(30),
  /** Before the day by which a search was to be answered, until its owner is reminded. */
  searchReminderBefore: z.int('Enter a whole number of days').min(0, 'Enter 0 or more').max(14).default(2),
  /** After that day, until the first reminder that it is late, and from one such reminder to the next. */
  searchReminderAfter: days(14).default(1),
  searchReminderEvery: days(30).default(7),
  /** After identity (and authority, for its proof) was confirmed or the case ended, until copies of proof are deleted. */
  proofKeptDays: days(30).default(7),
});
export type Practice = z.infer<typeof practice>;

/** What held before a body could set it, and holds wherever nothing is said. It must not change: old cases rest on it. */
export const usualPractice: Practice = practice.parse({});
