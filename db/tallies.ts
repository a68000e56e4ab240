import { and, gte, lt, sql } from 'drizzle-orm';
import { daysBetween, type Month, monthOf } from '../machines/dates.ts';
import { isEnding } from '../machines/figures/rates.ts';
import { noDate } from './cases.ts';
import { type Engine, language, type Work } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import { keptSorted, resort, sortedAs, sortedTook } from './sorted-tallies.ts';
import type { Projection } from './types.ts';

const { query, write, ask } = language<Tables>();

/** What a tally is made of. */
export type Tallied = Pick<
  Projection,
  | 'receivedOn'
  | 'closedOn'
  | 'right'
  | 'outcome'
  | 'late'
  | 'breached'
  | 'extended'
  | 'missedOn'
  | 'lateCause'
  | 'service'
  | 'asker'
>;

/** What cases have in common that are counted together. */
export type Alike = Omit<Tables['tallies']['$inferSelect'], 'n'>;
/** A number of cases that are alike. */
export type Tally = Tables['tallies']['$inferSelect'];
/** A number of dates that were missed for the same cause. */
export type CauseTally = Tables['causes']['$inferSelect'];
/** A number of cases that took so many days. */
export type Duration = Omit<Tables['durations']['$inferSelect'], 'closedIn'>;

const isOpen = ({ closedOn }: Tallied): boolean => closedOn === noDate;

const alike = (of: Tallied): Alike => ({
  receivedIn: monthOf(of.receivedOn),
  closedIn: isOpen(of) ? '' : monthOf(of.closedOn),
  right: of.right,
  outcome: of.outcome ?? '',
  late: of.late,
  breached: of.breached,
  extended: of.extended,
});

type Took = Omit<Tables['durations']['$inferSelect'], 'n'>;

/** A request that ended without an answer took no time to answer. */
const took = (of: Tallied): Took | null =>
  isOpen(of) || isEnding(of.outcome ?? '')
    ? null
    : { closedIn: monthOf(of.closedOn), right: of.right, days: daysBetween(of.receivedOn, of.closedOn) };

type Why = Omit<CauseTally, 'n'>;

const why = (of: Tallied): Why | null =>
  of.missedOn === noDate ? null : { missedIn: monthOf(of.missedOn), right: of.right, cause: of.lateCause };

const count = write('tallies.count', (q, { tallies: t }, p: Slots<Alike & { by: number }>) =>
  q
    .insert(t)
    .values({
      ...{ receivedIn: p.receivedIn, closedIn: p.closedIn, right: p.right, outcome: p.outcome },
      ...{ late: p.late, breached: p.breached, extended: p.extended, n: p.by },
    })
    .onConflictDoUpdate({
      target: [t.receivedIn, t.closedIn, t.right, t.outcome, t.late, t.breached, t.extended],
      set: { n: sql`${t.n} + excluded.n` },
    }),
);
const countDays = write('durations.count', (q, { durations: t }, p: Slots<Took & { by: number }>) =>
  q
    .insert(t)
    .values({ closedIn: p.closedIn, right: p.right, days: p.days, n: p.by })
    .onConflictDoUpdate({ target: [t.closedIn, t.right, t.days], set: { n: sql`${t.n} + excluded.n` } }),
);

const countCause = write('causes.count', (q, { causes: t }, p: Slots<Why & { by: number }>) =>
  q
    .insert(t)
    .values({ missedIn: p.missedIn, right: p.right, cause: p.cause, n: p.by })
    .onConflictDoUpdate({ target: [t.missedIn, t.right, t.cause], set: { n: sql`${t.n} + excluded.n` } }),
);

/** Takes a case out of the numbers it stood in and puts it where it stands now, in the transaction that moves it. */
export function* retally(from: Tallied | null, to: Tallied): Work<void> {
  yield* resort(from, to);
  const [was, is] = [from && alike(from), alike(to)];
  if (JSON.stringify(was) !== JSON.stringify(is)) {
    if (was) yield* count({ ...was, by: -1 });
    yield* count({ ...is, by: 1 });
  }
  const [before, after] = [from && took(from), took(to)];
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    if (before) yield* countDays({ ...before, by: -1 });
    if (after) yield* countDays({ ...after, by: 1 });
  }
  const [cause, now] = [from && why(from), why(to)];
  if (JSON.stringify(cause) === JSON.stringify(now)) return;
  if (cause) yield* countCause({ ...cause, by: -1 });
  if (now) yield* countCause({ ...now, by: 1 });
}

/** From the first month, before the other one. */
export interface Span {
  readonly from: Month;
  readonly before: Month;
}

const receivedIn = query('tallies.received', (q, { tallies: t }, p: Slots<Span>) =>
  q
    .select()
    .from(t)
    .where(and(gte(t.receivedIn, p.from), lt(t.receivedIn, p.before), sql`${t.n} > 0`)),
);
const closedIn = query('tallies.closed', (q, { tallies: t }, p: Slots<Span>) =>
  q
    .select()
    .from(t)
    .where(and(gte(t.closedIn, p.from), lt(t.closedIn, p.before), sql`${t.n} > 0`)),
);
const durationsIn = query('durations.in', (q, { durations: t }, p: Slots<Span>) =>
  q
    .select({ right: t.right, days: t.days, n: sql<number>`sum(${t.n})`.mapWith(Number) })
    .from(t)
    .where(and(gte(t.closedIn, p.from), lt(t.closedIn, p.before)))
    .groupBy(t.right, t.days),
);

const causesIn = query('causes.in', (q, { causes: t }, p: Slots<Span>) =>
  q
    .select()
    .from(t)
    .where(and(gte(t.missedIn, p.from), lt(t.missedIn, p.before), sql`${t.n} > 0`)),
);

/** Numbers of all cases there ever were, kept up with each event that moves one. */
export function tallies(engine: Engine) {
  return {
    /** Of the cases received in these months. */
    received: (span: Span): Promise<Tally[]> => engine.run(receivedIn(span)),
    /** Of the cases answered or ended in these months. */
    closed: (span: Span): Promise<Tally[]> => engine.run(closedIn(span)),
    /** Of the dates missed in these months, why. */
    causes: (span: Span): Promise<CauseTally[]> => engine.run(causesIn(span)),
    /** How long those that were answered took, in days from receipt. */
    durations: async (span: Span): Promise<Duration[]> =>
      (await engine.run(durationsIn(span))).filter(({ n }) => n > 0),
  };
}

/** The same numbers, added up anew from the rows they are made of: what `verify` compares them with. */
export function* recount(): Work<{
  readonly kept: ReadonlyMap<string, number>;
  readonly real: ReadonlyMap<string, number>;
}> {
  const kept = yield* ask((q, t) => q.select().from(t.tallies));
  const keptDays = yield* ask((q, t) => q.select().from(t.durations));
  const keptCauses = yield* ask((q, t) => q.select().from(t.causes));
  const rows: { of: Tallied; n: number }[] = [];
  const cases = yield* ask((q, { cases: t }) => {
    const of = {
      ...{ receivedOn: t.receivedOn, closedOn: t.closedOn, right: t.right, outcome: t.outcome },
      ...{ late: t.late, breached: t.breached, extended: t.extended },
      ...{ missedOn: t.missedOn, lateCause: t.lateCause, service: t.service, asker: t.asker },
    };
    return q
      .select({ ...of, n: sql<number>`count(*)`.mapWith(Number) })
      .from(t)
      .groupBy(...Object.values(of));
  });
  for (const { n, ...of } of cases) rows.push({ of, n });
  const real = new Map<string, number>();
  const add = (key: object | null, n: number) => {
    if (key) real.set(JSON.stringify(key), (real.get(JSON.stringify(key)) ?? 0) + n);
  };
  for (const { of, n } of rows) {
    add(alike(of), n);
    add(took(of), n);
    add(why(of), n);
    for (const sorted of [...sortedAs(of), ...sortedTook(of)]) add(sorted, n);
  }
  const all = [...kept, ...keptDays, ...keptCauses, ...(yield* keptSorted())].filter(({ n }) => n !== 0);
  return { kept: new Map(all.map(({ n, ...key }) => [JSON.stringify(key), n])), real };
}
