import { type CivilDate, formatDate } from '../dates.ts';
import { shareWords } from './messages.ts';
import { type Share, type Standing, strictRate } from './rates.ts';

/** The numbers a summary of a period is written from. */
export interface Told {
  readonly received: number;
  readonly closed: number;
  readonly extended: number;
  readonly standing: Standing;
  readonly days: { readonly median: number | null; readonly ninth: number | null };
  readonly complaints: number;
  readonly complaintsAcknowledgedLate: number;
}

/** What is open on the day it is written. */
export interface OpenNow {
  readonly on: CivilDate;
  readonly open: number;
  readonly overdue: number;
  readonly breached: number;
  readonly oldestOverdueOn: CivilDate | null;
}

const many = (n: number, one: string, several: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : several}`;
const requests = (n: number): string => many(n, 'request', 'requests');

const compared = (now: number, before: number, then: string): string =>
  now === before
    ? `as many as in ${then}`
    : `${Math.abs(now - before).toLocaleString('en-GB')} ${now > before ? 'more' : 'fewer'} than in ${then}`;

/** Better or worse, told in points of a hundred; nothing where one of the two has nothing to count. */
function movedWords(now: Share, before: Share, then: string): string {
  if (now.of === 0 || before.of === 0) return '';
  const points = Math.round((now.n / now.of) * 100) - Math.round((before.n / before.of) * 100);
  if (points === 0) return ` The rate is the same as in ${then}.`;
  return ` That is ${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'} ${points > 0 ? 'better' : 'worse'} than in ${then}.`;
}

/** The summary of a period in plain sentences, each from the numbers beside it, compared with the period before. */
export function summaryOf(period: string, then: string, now: Told, before: Told, open: OpenNow): readonly string[] {
  const rate = strictRate(now.standing);
  return [
    `In ${period} ${requests(now.received)} came in, ${compared(now.received, before.received, then)}. ${requests(now.closed)} ${now.closed === 1 ? 'was' : 'were'} answered or ended, ${compared(now.closed, before.closed, then)}.`,
    rate.of === 0
      ? 'No request of this period has reached its date yet.'
      : `Of the requests whose date has come, ${shareWords(rate)} were answered in time.${movedWords(rate, strictRate(before.standing), then)}`,
    now.standing.late === 0
      ? 'No answer was late.'
      : `${many(now.standing.late, 'answer was', 'answers were')} late, ${now.standing.breached === 0 ? 'none' : now.standing.breached} of them past the statutory date.`,
    now.days.median === null
      ? 'No answer went out in these months.'
      : `Half of the answers took ${many(now.days.median, 'day', 'days')} or less, nine in ten ${now.days.ninth} or less.`,
    `The time was extended for ${requests(now.extended)}.`,
    now.complaints === 0
      ? 'No complaint came in.'
      : `${many(now.complaints, 'complaint', 'complaints')} came in, ${compared(now.complaints, before.complaints, then)}; ${now.complaintsAcknowledgedLate === 0 ? 'none' : now.complaintsAcknowledgedLate} acknowledged late.`,
    openWords(open),
  ];
}

/** What is open and overdue on a day, in a sentence. */
export function openWords({ on, open, overdue, breached, oldestOverdueOn }: OpenNow): string {
  const head = `On ${formatDate(on)} ${many(open, 'case is', 'cases are')} open`;
  if (overdue === 0 || oldestOverdueOn === null) return `${head}, none overdue.`;
  const past = breached === 0 ? 'none' : String(breached);
  return `${head}, ${overdue} overdue (${past} past the statutory date), the oldest received on ${formatDate(oldestOverdueOn)}.`;
}
