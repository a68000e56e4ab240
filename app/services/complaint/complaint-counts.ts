import { addMonths, type CivilDate, firstOf, londonDate, monthOf } from '../../../machines/dates.ts';
import { periodWith, periodWords } from '../../../machines/figures/periods.ts';
import type { App } from '../../app.ts';
import { noDate } from '../project.ts';

/** The complaints of one quarter, counted by the day they were received (DPA 2018 s.164B). */
export interface ComplaintCounts {
  /** For example: October to December 2026. */
  readonly period: string;
  readonly received: number;
  readonly acknowledgedInTime: number;
  readonly acknowledgedLate: number;
  /** Not acknowledged yet, or withdrawn before. */
  readonly notAcknowledged: number;
  readonly upheld: number;
  readonly partly: number;
  readonly notUpheld: number;
  /** Of another kind, for another body, withdrawn, or lapsed. */
  readonly other: number;
  readonly open: number;
}

const quarters = 5;

/** Complaints of this quarter and the four before it, newest first. References and dates only, no person. */
export async function complaintCounts(app: App): Promise<readonly ComplaintCounts[]> {
  const now = firstOf(periodWith('quarter', monthOf(londonDate(app.clock.now()))).from);
  const starts = Array.from({ length: quarters }, (_, back) => addMonths(now, -3 * back));
  return Promise.all(starts.map((from) => complaintsOf(app, from, addMonths(from, 3))));
}

/** Complaints received on or after, and before, these days: the first of months. */
export async function complaintsOf({ store }: App, from: CivilDate, before: CivilDate): Promise<ComplaintCounts> {
  const filter = { right: 'complaint', receivedFrom: from, receivedBefore: before } as const;
  const outcomes = new Map((await store.tally('outcome', filter)).map(({ value, n }) => [value, n]));
  const of = (outcome: 'granted' | 'partly-granted' | 'refused' | null) => outcomes.get(outcome) ?? 0;
  const received = [...outcomes.values()].reduce((sum, n) => sum + n, 0);
  // Acknowledged, its date is met and it has no other.
  const acknowledged = await store.count({ ...filter, dueFrom: noDate });
  const late = await store.count({ ...filter, late: true });
  const told = { upheld: of('granted'), partly: of('partly-granted'), notUpheld: of('refused'), open: of(null) };
  return {
    period: periodWords({ from: monthOf(from), before: monthOf(before) }),
    received,
    acknowledgedInTime: acknowledged - late,
    acknowledgedLate: late,
    notAcknowledged: received - acknowledged,
    ...told,
    other: received - told.upheld - told.partly - told.notUpheld - told.open,
  };
}
