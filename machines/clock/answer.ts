import type { CivilDate } from '../dates.ts';
import type { Sentence } from '../said.ts';

/** Why a date moved, or did not. Stable names: pages, letters and tests tell the steps apart by them. */
export type StepRule =
  | 'received'
  | 'identity-awaited'
  | 'authority-awaited'
  | 'fee-awaited'
  | 'identity-received'
  | 'authority-received'
  | 'fee-paid'
  | 'starts'
  | 'earlier-law'
  | 'one-month'
  | 'three-months'
  | 'pause'
  | 'pause-without-effect'
  | 'pause-open'
  | 'next-working-day'
  | 'notice-by'
  | 'extension-valid'
  | 'extension-invalid'
  | 'due'
  | 'statutory-due'
  | 'statutory-open'
  | 'internal-target'
  | 'calendar-unknown'
  | 'complaint-acknowledge'
  | 'complaint-acknowledged'
  | 'complaint-outcome';

/** One reason in plain words, with the source it rests on; `from` and `to` where it moved or spans dates. */
export interface Step {
  readonly rule: StepRule;
  readonly citation: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** In English. */
  readonly note: string;
  /** The note as its sentences, for other languages. Absent in letters from before there were any. */
  readonly said?: readonly Sentence[];
}

export type ClockStatus = 'not-started' | 'running' | 'paused';
export type ExtensionStatus = 'none' | 'valid' | 'invalid';

/**
 * What the clock answers. Every date is the last day on which the thing is still in time, to its last minute in
 * London.
 */
export interface Deadline {
  readonly ok: true;
  readonly status: ClockStatus;
  /** The day the month is counted from; null until everything it waits for has arrived. */
  readonly startsOn: CivilDate | null;
  /** The date the desk works to. Past it: late by our own policy. Null while not started or paused. */
  readonly dueOn: CivilDate | null;
  /** The last date on the statute's own count. Past it: a breach. Null while it cannot be known. */
  readonly statutoryDueOn: CivilDate | null;
  /** The last day to give notice of an extension. Null where there is none to give, or while a pause holds it open. */
  readonly noticeBy: CivilDate | null;
  readonly internalTargetOn: CivilDate | null;
  /** While paused: the days that will be left, counted from the day of the answer, before weekends and holidays. */
  readonly daysLeftOnResume?: number;
  readonly extension: ExtensionStatus;
  /** False where a date falls in a year whose bank holidays are not known; weekends were still counted. */
  readonly holidaysKnown: boolean;
  readonly steps: readonly Step[];
}
