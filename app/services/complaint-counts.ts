import { addMonths, type CivilDate, civilDate, londonDate } from '../../machines/dates.ts';
import type { App } from '../app.ts';
import { noDate } from './project.ts';

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

/** The first day of the quarter a day is in. */
const quarterOf = (day: CivilDate): CivilDate => {
  const month = Number(day.slice(5, 7));
  return civilDate.parse(`${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`);
};

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const monthOf = (day: CivilDate): string => monthName.format(new Date(`${day}T00:00:00Z`));

/** Complaints of this quarter and the four before it, newest first. References and dates only, no person. */
export async function complaintCounts(app: App): Promise<readonly ComplaintCounts[]> {
  const now = quarterOf(londonDate(app.clock.now()));
  const starts = Array.from({ length: quarters }, (_, back) => addMonths(now, -3 * back));
  return Promise.all(starts.map((from) => countsOf(app, from)));
}

async function countsOf({ store }: App, from: CivilDate): Promise<ComplaintCounts> {
  const before = addMonths(from, 3);
  const filter = { right: 'complaint', receivedFrom: from, receivedBefore: before } as const;
  const outcomes = new Map((await store.tally('outcome', filter)).map(({ value, n }) => [value, n]));
  const of = (outcome: 'granted' | 'partly-granted' | 'refused' | null) => outcomes.get(outcome) ?? 0;
  const received = [...outcomes.values()].reduce((sum, n) => sum + n, 0);
  // Acknowledged, its date is met and it has no other.
  const acknowledged = await store.count({ ...filter, dueFrom: noDate });
  const late = await store.count({ ...filter, late: true });
  const told = { upheld: of('granted'), partly: of('partly-granted'), notUpheld: of('refused'), open: of(null) };
  return {
    period: `${monthOf(from)} to ${monthOf(addMonths(from, 2))} ${from.slice(0, 4)}`,
    received,
    acknowledgedInTime: acknowledged - late,
    acknowledgedLate: late,
    notAcknowledged: received - acknowledged,
    ...told,
    other: received - told.upheld - told.partly - told.notUpheld - told.open,
  };
}
