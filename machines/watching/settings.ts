import { z } from 'zod';
import type { KeepingRules } from '../disposal/keeping.ts';
import { type Loudness, loudness, type Watcher, watcher } from './codes.ts';

const days = (least: number, most: number) =>
  z.int('Enter a whole number of days').min(least, `Enter at least ${least}`).max(most, `Enter at most ${most} days`);

/** Who is told of one kind of warning, and how loud. Nobody chosen: it stands on the desk only. */
const told = (tell: readonly Watcher[], how: Loudness) =>
  z.object({ tell: z.array(watcher).default([...tell]), how: loudness.default(how) }).prefault({});

const everybody: readonly Watcher[] = ['officer', 'reviewer', 'dpo'];

/** Who is told what, unless a body says otherwise: red at once, the rest in the morning. */
const telling = z.object({
  'days-left': told(['officer'], 'digest'),
  'target-reached': told(['officer'], 'digest'),
  'due-tomorrow': told(['officer', 'reviewer'], 'at-once'),
  'due-today': told(everybody, 'at-once'),
  'policy-late': told(everybody, 'at-once'),
  breached: told(everybody, 'at-once'),
  'notice-near': told(['officer'], 'digest'),
  'question-unanswered': told(['officer'], 'digest'),
  'identity-unanswered': told(['officer'], 'digest'),
  'authority-unanswered': told(['officer'], 'digest'),
  'search-overdue': told(['officer'], 'digest'),
  'search-escalated': told(['officer', 'dpo'], 'digest'),
  'complaint-unacknowledged': told(['officer'], 'digest'),
  'restriction-review': told(['officer', 'dpo'], 'digest'),
  'exemption-review': told(['officer', 'reviewer'], 'digest'),
  'retention-reached': told(['dpo'], 'digest'),
  'stage-near': told(['officer'], 'digest'),
  'stage-late': told(['officer', 'dpo'], 'digest'),
  'incident-known': told(['dpo'], 'at-once'),
  'incident-day-left': told(['dpo'], 'at-once'),
  'incident-over': told(['dpo'], 'at-once'),
});

/** What a body sets about watching. It counts from the next sweep on; what was told stays as it was told. */
export const watching = z.object({
  /** The hour (London) from which the e-mail of the morning may go. */
  digestHour: z.int('Enter a whole hour').min(0, 'Enter 0 or more').max(23, 'Enter at most 23').default(7),
  /** Days left at which the date is told, beside the day before, which always is. */
  daysLeft: z
    .array(z.coerce.number().pipe(days(2, 60)))
    .max(12)
    .default([14, 7, 3]),
  /** Before the last day to give notice of an extension. */
  noticeDays: days(1, 28).default(5),
  /** After asking for proof in vain, until somebody is told to decide how it goes on. */
  proofWaitDays: days(7, 90).default(30),
  /** After the day a search was to be answered by, until it goes above its owner's head. */
  searchEscalateDays: days(1, 60).default(8),
  /** After a complaint came, until somebody is told that it has not been acknowledged. */
  acknowledgeDays: days(1, 29).default(5),
  /** From the beginning of a restriction, and from one look at it to the next. */
  restrictionReviewDays: days(7, 366).default(30),
  /** Before the day on which an exemption is to be looked at again. */
  exemptionReviewDays: days(1, 60).default(7),
  /** Before the day by which the rest of an answer in stages is to come. */
  stageNearDays: days(1, 28).default(5),
  telling: telling.prefault({}),
});
export type Watching = z.infer<typeof watching>;

/** What holds where a body says nothing. */
export const usualWatching: Watching = watching.parse({});

/** All that a warning depends on beside the case and the day: what the body sets here and elsewhere in its profile. */
export interface WatchRules extends Watching, KeepingRules {
  readonly questionWaitDays: number;
  /** The instant it is (epoch milliseconds), for what is counted in hours; the beginning of the day where absent. */
  readonly now?: number;
}
