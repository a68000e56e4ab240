import { listCases, listFilters } from '../../app/services/case/list-cases.ts';
import { type Figures, figuresOf, monthsUntil } from '../../app/services/figures/figures.ts';
import { civilDate } from '../../machines/dates.ts';
import { receivedOf } from '../../machines/figures/rates.ts';
import { staffId } from '../../machines/ids.ts';
import type { Day } from './civil.ts';
import type { figuresOn } from './figures-reckoned.ts';
import type { Office } from './office.ts';

const sorted = <T>(of: readonly T[], key: (one: T) => string): T[] => of.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** What the figures service says on a day of the last twelve months, in the shape of the reckoning. */
export async function figuresShown({ app, staff }: Office, today: Day): Promise<ReturnType<typeof figuresOn>> {
  const figures: Figures = await figuresOf(app, monthsUntil(civilDate.parse(today), 12));
  const names = new Map([...staff].map(([name, id]) => [String(id), name]));
  const nameOf = (id: string | null) => (id === null ? 'nobody' : (names.get(id) ?? id));
  const { counts, breached, oldestOverdueOn, extended, waiting, ages, work } = figures.open;
  const owned = (of: 'open' | 'overdue') =>
    sorted(
      work.filter((one) => one[of] > 0).map((one): [string, number] => [nameOf(one.ownerId), one[of]]),
      ([name]) => name,
    );
  return {
    ...{ received: figures.received, standing: figures.standing, extended: figures.extended, closed: figures.closed },
    ...{ days: figures.days, counts, breached, oldestOverdueOn, extendedOpen: extended },
    byMonth: figures.byMonth.filter(({ standing }) => receivedOf(standing) > 0),
    byRight: sorted(
      figures.byRight.filter(({ standing }) => receivedOf(standing) > 0),
      ({ right }) => right,
    ),
    byService: sorted(figures.sorted.byService, ({ value }) => value),
    byAsker: sorted(figures.sorted.byAsker, ({ value }) => value),
    byOutcome: sorted(
      figures.byOutcome.map(({ outcome, n }): [string, number] => [outcome, n]),
      ([outcome]) => outcome,
    ),
    waiting: sorted(
      waiting.map(({ phase, n }): [string, number] => [phase, n]),
      ([phase]) => phase,
    ),
    ages: ages.map((one) => ({ ...one })),
    ...{ work: owned('open'), overdueWork: owned('overdue') },
  };
}

/** How many cases a list of the desk holds that a figure opens, page after page. */
export async function listed({ app }: Office, query: Readonly<Record<string, string>>): Promise<number> {
  let [count, after]: [number, object] = [0, {}];
  for (;;) {
    const page = await listCases(app, staffId.parse('nobody'), listFilters.parse({ ...query, ...after }));
    count += page.cases.length;
    if (page.next === null) return count;
    after = page.next;
  }
}
