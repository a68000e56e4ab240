import type { SortedBy, SortedRead } from '../../../db/sorted-tallies.ts';
import type { Span } from '../../../db/tallies.ts';
import { type CivilDate, firstOf } from '../../../machines/dates.ts';
import { percentile, receivedOf, type Standing } from '../../../machines/figures/rates.ts';
import { askers, askerWords } from '../../../machines/sorting/askers.ts';
import type { App } from '../../app.ts';
import type { Spread } from './figures.ts';

/** What became of the requests of one service, or of one kind of requester. */
export interface SortedFigures {
  /** '' where it is not set. */
  readonly value: string;
  readonly standing: Standing;
  readonly closed: number;
  readonly days: Spread;
}

/** Figures of the requests of some months, sorted by service and by who asks. */
export interface Sorted {
  readonly byService: readonly SortedFigures[];
  readonly byAsker: readonly SortedFigures[];
}

/** Works out the figures of some months by service and by who asks. */
export async function sortedOf(app: App, span: Span, today: CivilDate): Promise<Sorted> {
  const days = { from: firstOf(span.from), before: firstOf(span.before) };
  const read = await app.store.tallies.sorted(span, days, today);
  return {
    byService: sorted(read, 'service', app.profile.services),
    byAsker: sorted(read, 'asker', askers),
  };
}

const sum = (of: readonly { readonly n: number }[]): number => of.reduce((all, { n }) => all + n, 0);

/** In the order given, then whatever else there is; what is not set stands last. What had no request is left out. */
function sorted({ received, closed, took, open }: SortedRead, kind: SortedBy, order: readonly string[]) {
  const found = [...received, ...closed].flatMap((one) => (one.kind === kind ? [one.value] : []));
  const others = [...new Set(found)].filter((value) => value !== '' && !order.includes(value)).sort();
  return [...order, ...others, '']
    .map((value): SortedFigures => {
      const of = <T extends { readonly kind: SortedBy; readonly value: string }>(all: readonly T[]) =>
        all.filter((one) => one.kind === kind && one.value === value);
      const result = (...which: readonly SortedRead['received'][number]['result'][]) =>
        sum(of(received).filter((one) => which.includes(one.result)));
      const against = (which: SortedRead['open'][number]['against']) =>
        sum(open.filter((one) => one[kind] === value && one.against === which));
      const days = of(took).filter(({ n }) => n > 0);
      return {
        value,
        standing: {
          ...{ inTime: result('in-time'), late: result('late', 'breached'), breached: result('breached') },
          ...{ openInTime: against('due'), openOverdue: against('overdue'), openWithoutDate: against('none') },
          ended: result('ended'),
        },
        closed: sum(of(closed)),
        days: { median: percentile(days, 0.5), ninth: percentile(days, 0.9), of: sum(days) },
      };
    })
    .filter(({ standing, closed: n }) => receivedOf(standing) + n > 0);
}

/** How a service, or who asks, is called in figures. */
export const serviceWords = (value: string): string => (value === '' ? 'Not set' : value);
export const askerName = (value: string): string => {
  const known = askers.find((asker) => asker === value);
  return known === undefined ? 'Not set' : askerWords[known];
};
