import { and, gte, isNull, lt, ne, sql } from 'drizzle-orm';
import type { CivilDate } from '../machines/dates.ts';
import { daysBetween, monthOf } from '../machines/dates.ts';
import { isEnding } from '../machines/figures/rates.ts';
import { noDate } from './cases.ts';
import { type Engine, language, type Work } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Against } from './open-figures.ts';
import type { Tables } from './schema.ts';
import type { Span, Tallied } from './tallies.ts';

const { query, write, ask } = language<Tables>();

type Row = Tables['sortedTallies']['$inferSelect'];
type DaysRow = Tables['sortedDurations']['$inferSelect'];

/** What requests are sorted by beside their right. */
export type SortedBy = Row['kind'];

/** A request, by its service and by who asks. A complaint is counted apart. */
const values = ({ right, service, asker }: Tallied): { kind: SortedBy; value: string }[] =>
  right === 'complaint'
    ? []
    : [
        { kind: 'service', value: service },
        { kind: 'asker', value: asker },
      ];

const resultOf = ({ closedOn, outcome, late, breached }: Tallied): Row['result'] => {
  if (closedOn === noDate) return 'open';
  if (isEnding(outcome ?? '')) return 'ended';
  return breached ? 'breached' : late ? 'late' : 'in-time';
};

/** The rows a request is counted in. */
export const sortedAs = (of: Tallied): Omit<Row, 'n'>[] =>
  values(of).map((value) => ({
    ...value,
    receivedIn: monthOf(of.receivedOn),
    closedIn: of.closedOn === noDate ? '' : monthOf(of.closedOn),
    result: resultOf(of),
  }));

/** The rows its days are counted in; none where it was not answered. */
export const sortedTook = (of: Tallied): Omit<DaysRow, 'n'>[] =>
  ['open', 'ended'].includes(resultOf(of))
    ? []
    : values(of).map((value) => ({
        ...value,
        closedIn: monthOf(of.closedOn),
        days: daysBetween(of.receivedOn, of.closedOn),
      }));

const count = write('sorted.count', (q, { sortedTallies: t }, p: Slots<Omit<Row, 'n'> & { moved: number }>) =>
  q
    .insert(t)
    .values({
      ...{ kind: p.kind, value: p.value, receivedIn: p.receivedIn, closedIn: p.closedIn },
      ...{ result: p.result, n: p.moved },
    })
    .onConflictDoUpdate({
      target: [t.receivedIn, t.kind, t.value, t.closedIn, t.result],
      set: { n: sql`${t.n} + excluded.n` },
    }),
);
const countDays = write('sorted.days', (q, { sortedDurations: t }, p: Slots<Omit<DaysRow, 'n'> & { moved: number }>) =>
  q
    .insert(t)
    .values({ kind: p.kind, value: p.value, closedIn: p.closedIn, days: p.days, n: p.moved })
    .onConflictDoUpdate({ target: [t.closedIn, t.kind, t.value, t.days], set: { n: sql`${t.n} + excluded.n` } }),
);

/** Moves a case from the rows it stood in to those where it stands now. */
export function* resort(from: Tallied | null, to: Tallied): Work<void> {
  const [was, is] = [from ? sortedAs(from) : [], sortedAs(to)];
  if (JSON.stringify(was) !== JSON.stringify(is)) {
    for (const row of was) yield* count({ ...row, moved: -1 });
    for (const row of is) yield* count({ ...row, moved: 1 });
  }
  const [took, takes] = [from ? sortedTook(from) : [], sortedTook(to)];
  if (JSON.stringify(took) === JSON.stringify(takes)) return;
  for (const row of took) yield* countDays({ ...row, moved: -1 });
  for (const row of takes) yield* countDays({ ...row, moved: 1 });
}

/** All rows, for `verify`. */
export function* keptSorted(): Work<(Row | DaysRow)[]> {
  const tallies = yield* ask((q, t) => q.select().from(t.sortedTallies));
  const days = yield* ask((q, t) => q.select().from(t.sortedDurations));
  return [...tallies, ...days];
}

const n = (of: Tables['sortedTallies' | 'sortedDurations']) => sql<number>`sum(${of.n})`.mapWith(Number);

const receivedIn = query('sorted.received', (q, { sortedTallies: t }, p: Slots<Span>) =>
  q
    .select({ kind: t.kind, value: t.value, result: t.result, n: n(t) })
    .from(t)
    .where(and(gte(t.receivedIn, p.from), lt(t.receivedIn, p.before)))
    .groupBy(t.kind, t.value, t.result),
);
const closedIn = query('sorted.closed', (q, { sortedTallies: t }, p: Slots<Span>) =>
  q
    .select({ kind: t.kind, value: t.value, n: n(t) })
    .from(t)
    .where(and(gte(t.closedIn, p.from), lt(t.closedIn, p.before)))
    .groupBy(t.kind, t.value),
);
const durationsIn = query('sorted.durations', (q, { sortedDurations: t }, p: Slots<Span>) =>
  q
    .select({ kind: t.kind, value: t.value, days: t.days, n: n(t) })
    .from(t)
    .where(and(gte(t.closedIn, p.from), lt(t.closedIn, p.before)))
    .groupBy(t.kind, t.value, t.days),
);

type Asked = { from: CivilDate; before: CivilDate; today: CivilDate; never: CivilDate };

// Grouped by position: PostgreSQL takes the same expression with a value for another one.
const openIn = query('sorted.open', (q, { cases: t }, p: Slots<Asked>) =>
  q
    .select({
      service: t.service,
      asker: t.asker,
      against: sql<Against>`case when ${t.dueOn} >= ${p.never} then 'none' when ${t.dueOn} >= ${p.today} then 'due'
        else 'overdue' end`,
      n: sql<number>`count(*)`.mapWith(Number),
    })
    .from(t)
    .where(and(isNull(t.closedAt), ne(t.right, 'complaint'), gte(t.receivedOn, p.from), lt(t.receivedOn, p.before)))
    .groupBy(sql`1`, sql`2`, sql`3`),
);

/** Of requests received in some months, what became of them; how many were closed in those months, and the days they took. */
export interface SortedRead {
  readonly received: readonly {
    readonly kind: SortedBy;
    readonly value: string;
    readonly result: Row['result'];
    readonly n: number;
  }[];
  readonly closed: readonly { readonly kind: SortedBy; readonly value: string; readonly n: number }[];
  readonly took: readonly {
    readonly kind: SortedBy;
    readonly value: string;
    readonly days: number;
    readonly n: number;
  }[];
  readonly open: readonly {
    readonly service: string;
    readonly asker: string;
    readonly against: Against;
    readonly n: number;
  }[];
}

/** Numbers of requests by their service and by who asks. */
export const sortedFigures = (engine: Engine) => ({
  /** @param days the first day of the months, and the first one after them */
  sorted: async (span: Span, days: { from: CivilDate; before: CivilDate }, today: CivilDate): Promise<SortedRead> => ({
    received: await engine.run(receivedIn(span)),
    closed: await engine.run(closedIn(span)),
    took: await engine.run(durationsIn(span)),
    open: await engine.run(openIn({ ...days, today, never: noDate })),
  }),
});
