import { z } from 'zod';

/** Every warning that a passing day can bring, the worst last within each group. */
export const watchCodes = [
  // The date of the answer, or of the acknowledgement of a complaint
  'days-left',
  'target-reached',
  'due-tomorrow',
  'due-today',
  'policy-late',
  'breached',
  // What is waited for, and what has to be looked at again
  'notice-near',
  'question-unanswered',
  'identity-unanswered',
  'authority-unanswered',
  'search-overdue',
  'search-escalated',
  'complaint-unacknowledged',
  'restriction-review',
  'exemption-review',
  'retention-reached',
  'stage-near',
  'stage-late',
  // The 72 hours of an incident
  'incident-known',
  'incident-day-left',
  'incident-over',
] as const;
export const watchCode = z.enum(watchCodes);
export type WatchCode = z.infer<typeof watchCode>;

/** Who can be told: whoever the case is assigned to, and the data protection officer. */
export const watchers = ['officer', 'reviewer', 'dpo'] as const;
export const watcher = z.enum(watchers);
export type Watcher = z.infer<typeof watcher>;

/** How loud: on the desk only, in the e-mail of the morning, or by an e-mail of its own at once. */
const loudnesses = ['desk', 'digest', 'at-once'] as const;
export const loudness = z.enum(loudnesses);
export type Loudness = z.infer<typeof loudness>;
