import type { Outcome } from '../events.ts';

/** Ends of a request after which no answer was owed any more. */
export const endings = ['withdrawn', 'redirected', 'lapsed', 'duplicate'] as const satisfies readonly Outcome[];

/** Whether a request ended without an answer. */
export const isEnding = (outcome: Outcome | ''): boolean => endings.some((one) => one === outcome);

/** A part of a whole, both as numbers of cases: a percentage alone hides how few there were. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** Where the requests received in a period stand today, each counted once. */
export interface Standing {
  /** Answered on or before the due date the desk works to. */
  readonly inTime: number;
  readonly late: number;
  /** Of the late ones, those past the statutory date too. */
  readonly breached: number;
  /** Open, the due date not yet behind. */
  readonly openInTime: number;
  readonly openOverdue: number;
  /** Open without a date to keep: paused, or waiting for proof or a fee. */
  readonly openWithoutDate: number;
  /** Withdrawn, lapsed, sent on, the same asked twice: no answer was owed any more. */
  readonly ended: number;
}

export const noStanding: Standing = {
  ...{ inTime: 0, late: 0, breached: 0, openInTime: 0, openOverdue: 0, openWithoutDate: 0, ended: 0 },
};

/** Two periods, or two rights, together. */
export const together = (a: Standing, b: Standing): Standing => ({
  inTime: a.inTime + b.inTime,
  late: a.late + b.late,
  breached: a.breached + b.breached,
  openInTime: a.openInTime + b.openInTime,
  openOverdue: a.openOverdue + b.openOverdue,
  openWithoutDate: a.openWithoutDate + b.openWithoutDate,
  ended: a.ended + b.ended,
});

/** All that were received, whatever became of them. */
export const receivedOf = (of: Standing): number =>
  of.inTime + of.late + of.openInTime + of.openOverdue + of.openWithoutDate + of.ended;

/**
 * The strict rate: of all requests whose date has come, those answered by it. What is open and overdue counts against it; what
 * is open and not yet due counts neither way, since nobody can know. The ICO's accountability framework asks for the
 * share answered within the statutory time.
 */
export const strictRate = ({ inTime, late, openOverdue }: Standing): Share => ({
  n: inTime,
  of: inTime + late + openOverdue,
});

/**
 * The customary rate, as central government reports it each month: of the requests received in a period, those answered
 * in time or still open in time; paused ones left out. It flatters a growing backlog, so it stands beside the strict one.
 */
export const customaryRate = ({ inTime, late, openInTime, openOverdue }: Standing): Share => ({
  n: inTime + openInTime,
  of: inTime + late + openInTime + openOverdue,
});

/** A share in whole per cent, never rounded up to 100 nor down to 0 where it is not; null where there is nothing to share. */
export function percent({ n, of }: Share): number | null {
  if (of === 0) return null;
  if (n === 0 || n === of) return n === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((n / of) * 100)));
}

export type Band = 'red' | 'amber' | 'green';

/**
 * As the ICO's self-assessment for freedom of information bands it: good from 95 per cent, adequate from 90. Proposed
 * here for rights too.
 */
export function bandOf(share: Share): Band | null {
  if (share.of === 0) return null;
  const rate = share.n / share.of;
  return rate >= 0.95 ? 'green' : rate >= 0.9 ? 'amber' : 'red';
}

/**
 * The number of days within which such a part of the cases was done: the smallest that this part does not exceed (nearest
 * rank, so it is a number of days that a case really took). Null where there is no case.
 * @param part 0.5 for the median, 0.9 for the 90th percentile
 */
export function percentile(
  durations: readonly { readonly days: number; readonly n: number }[],
  part: number,
): number | null {
  const all = durations.reduce((sum, { n }) => sum + n, 0);
  let seen = 0;
  for (const { days, n } of durations.toSorted((a, b) => a.days - b.days)) {
    seen += n;
    if (n > 0 && seen >= all * part) return days;
  }
  return null;
}

/** How long open cases have been waiting, in days from receipt: a month, an extended one, a year. */
export const ageBands = [
  { key: 'month', upTo: 31, words: 'Up to 31 days' },
  { key: 'quarter', upTo: 92, words: '32 to 92 days' },
  { key: 'half', upTo: 183, words: '93 to 183 days' },
  { key: 'year', upTo: 365, words: '184 to 365 days' },
  { key: 'older', upTo: null, words: 'Over a year' },
] as const;
export type AgeBand = (typeof ageBands)[number]['key'];
