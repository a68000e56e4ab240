import { asc, desc, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Engine, language, type Work } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';

const { query, write } = language<Tables>();

/** An incident of a case as lists show it. */
export type IncidentRow = Tables['incidents']['$inferSelect'];

const set = write('incidents.set', (q, { incidents: t }, p: Slots<IncidentRow>) => {
  const state = {
    ...{ risk: p.risk, regulator: p.regulator, reportedAt: p.reportedAt, people: p.people, closedAt: p.closedAt },
  };
  return q
    .insert(t)
    .values({ id: p.id, caseId: p.caseId, kind: p.kind, awareAt: p.awareAt, ...state })
    .onConflictDoUpdate({
      target: t.id,
      set: {
        ...{ risk: sql`excluded.risk`, regulator: sql`excluded.regulator`, reportedAt: sql`excluded.reported_at` },
        ...{ people: sql`excluded.people`, closedAt: sql`excluded.closed_at` },
      },
    });
});

/** Writes how incidents stand, inside the transaction of the event that says so. */
export function* keepIncidents(rows: readonly IncidentRow[]): Work<void> {
  for (const row of rows) yield* set(row);
}

const open = query('incidents.open', (q, { incidents: t }, _p: Slots<Record<never, never>>) =>
  q.select().from(t).where(isNull(t.closedAt)).orderBy(asc(t.awareAt)),
);
const closed = query('incidents.closed', (q, { incidents: t }, p: Slots<{ limit: number }>) =>
  q.select().from(t).where(isNotNull(t.closedAt)).orderBy(desc(t.closedAt)).limit(p.limit),
);

/** Incidents of all cases. */
export function incidents(engine: Engine) {
  return {
    /** Those that are not dealt with, the one known longest first. */
    open: (): Promise<IncidentRow[]> => engine.run(open({})),
    /** Those that are, the last one first. */
    closed: (limit: number): Promise<IncidentRow[]> => engine.run(closed({ limit })),
  };
}
