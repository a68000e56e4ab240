import { formatMonth, type Month } from '../dates.ts';
import { percent, type Share, type Standing, strictRate } from './rates.ts';

/** A share as a report says it: `72% (36 of 50)`. */
export const shareWords = (share: Share): string => {
  const rate = percent(share);
  return rate === null ? 'none to count yet' : `${rate}% (${share.n} of ${share.of})`;
};

type MonthStanding = { readonly month: Month; readonly standing: Standing };

/** Months of which at least half of the requests have reached their date: a new month says nothing yet. */
const rated = (months: readonly MonthStanding[]) =>
  months.flatMap(({ month, standing }) => {
    const share = strictRate(standing);
    const rate = percent(share);
    return rate === null || share.of < standing.openInTime + standing.openWithoutDate ? [] : [{ month, rate }];
  });

/** What the line of the in-time rate says. */
export function rateMessage(months: readonly MonthStanding[]): string {
  const all = rated(months);
  const worst = all.toSorted((a, b) => a.rate - b.rate)[0];
  if (!worst) return 'No request of these months has reached its date yet';
  if (worst.rate === 100) return 'Every request whose date has come was answered in time';
  return `Of the requests received in ${formatMonth(worst.month)}, the worst month, ${worst.rate}% were answered in time`;
}

/** What the bars of requests received say. */
export function receivedMessage(
  months: readonly { readonly month: Month; readonly received: number; readonly closed: number }[],
): string {
  const received = months.reduce((all, one) => all + one.received, 0);
  const closed = months.reduce((all, one) => all + one.closed, 0);
  if (received === 0) return 'No request was received';
  if (closed < received) return `${received - closed} more requests came in than were finished`;
  return closed === received
    ? 'As many requests were finished as came in'
    : `${closed - received} more requests were finished than came in`;
}

/** What the bars of ages say. */
export function ageMessage(
  ages: readonly { readonly band: string; readonly n: number; readonly overdue: number }[],
): string {
  const all = ages.reduce((sum, { n }) => sum + n, 0);
  const late = ages.reduce((sum, { overdue }) => sum + overdue, 0);
  const old = ages.filter(({ band }) => band === 'older').reduce((sum, { n }) => sum + n, 0);
  if (all === 0) return 'No case is open';
  const first =
    late === 0
      ? `None of ${all} open cases is overdue`
      : `${late} of ${all} open cases ${late === 1 ? 'is' : 'are'} overdue`;
  return old === 0 ? first : `${first}; ${old} ${old === 1 ? 'has' : 'have'} been open for over a year`;
}
