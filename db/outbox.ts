import type { InferSelectModel } from 'drizzle-orm';
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, lte, notInArray, sql } from 'drizzle-orm';
import type { CaseId } from '../machines/ids.ts';
import { type Engine, language, type Q, type Work } from './engine.ts';
import { put, type Slots } from './kit.ts';
import type { OutboxBody } from './schema/cases.ts';
import type { Tables } from './schema.ts';
import type { OutboxItem, WorkKinds } from './types.ts';

const { query, write, ask } = language<Tables>();

export type OutboxRow = InferSelectModel<Tables['outbox']>;

/** Tries after which a row is given up and shown to the administrators. */
const maxAttempts = 10;

interface Row {
  kind: string;
  dedupe: string;
  caseId: string | null;
  body: OutboxBody;
  createdAt: number;
  availableAt: number;
}
const add = write('outbox.add', (q, t, p: Slots<Row>) =>
  q
    .insert(t.outbox)
    .values({
      kind: p.kind,
      dedupe: p.dedupe,
      caseId: p.caseId,
      body: p.body,
      createdAt: p.createdAt,
      availableAt: p.availableAt,
      leaseUntil: 0,
      attempts: 0,
    })
    .onConflictDoNothing(),
);

/** Queues items inside the transaction of what caused them. An effect queued before is left as it is. */
export function* queue(items: readonly OutboxItem[], now: number): Work<void> {
  for (const { kind, dedupe, caseId, body, availableAt = now } of items)
    yield* add({ kind, dedupe, caseId, body, createdAt: now, availableAt });
}

const finish = query('outbox.finish', (q, t, p: Slots<{ id: number; who: string; now: number }>) =>
  q
    .update(t.outbox)
    .set({ doneAt: put(p.now), leaseBy: null, error: null })
    .where(and(eq(t.outbox.id, p.id), eq(t.outbox.leaseBy, p.who), isNull(t.outbox.doneAt)))
    .returning({ id: t.outbox.id }),
);

const extend = query('outbox.extend', (q, t, p: Slots<{ id: number; who: string; until: number }>) =>
  q
    .update(t.outbox)
    .set({ leaseUntil: put(p.until) })
    .where(and(eq(t.outbox.id, p.id), eq(t.outbox.leaseBy, p.who), isNull(t.outbox.doneAt)))
    .returning({ id: t.outbox.id }),
);

/** The queue of what must leave the house: at least once, each safely repeatable, fenced by who holds the lease. */
export function outbox(engine: Engine) {
  const skipLocked = engine.name === 'postgres';
  return {
    /** Queues something that belongs to no case's event. */
    add: (items: readonly OutboxItem[], now: number): Promise<void> => engine.commit(queue(items, now)),

    /**
     * Takes up to `n` waiting rows for `leaseMs`; a row whose holder died comes back when the lease is over. Begun ten times
     * it is given up like one that failed: work that ends its process must not do so for ever.
     * @param kinds only these kinds of work, or all but these; all where it is left out
     */
    claim: async (
      who: string,
      n: number,
      leaseMs: number,
      now: number,
      kinds: WorkKinds = {},
    ): Promise<OutboxRow[]> => {
      const rows = await engine.commit(claim({ who, n, leaseMs, now, kinds, skipLocked }));
      return rows.sort((a, b) => a.availableAt - b.availableAt || a.id - b.id);
    },

    /** Marks a row done. False when another holds it by now: then this holder's work came too late. */
    done: async (id: number, who: string, now: number): Promise<boolean> =>
      (await engine.run(finish({ id, who, now }))).length === 1,

    /** Keeps a row that is still being worked on. False when another holds it by now. */
    renew: async (id: number, who: string, leaseMs: number, now: number): Promise<boolean> =>
      (await engine.run(extend({ id, who, until: now + leaseMs }))).length === 1,

    /** Puts a row back with a pause of 2^attempts minutes, or gives it up after ten. `error` must hold no personal data. */
    fail: (id: number, who: string, error: string, now: number): Promise<'again' | 'dead' | 'lost'> =>
      engine.commit(fail(id, who, error, now)),

    /** What was given up, newest first. */
    dead: (limit = 100): Promise<OutboxRow[]> =>
      engine.run(
        ask((q, t) =>
          q.select().from(t.outbox).where(isNotNull(t.outbox.deadAt)).orderBy(desc(t.outbox.id)).limit(limit),
        ),
      ),

    /** Sends a given-up row on its way again. */
    revive: async (id: number, now: number): Promise<boolean> =>
      (
        await engine.run(
          ask((q, t) =>
            q
              .update(t.outbox)
              .set({ deadAt: null, attempts: 0, availableAt: now, leaseBy: null, leaseUntil: 0 })
              .where(and(eq(t.outbox.id, id), isNotNull(t.outbox.deadAt)))
              .returning({ id: t.outbox.id }),
          ),
        )
      ).length === 1,

    /** How many rows wait, and since when the oldest one could have gone. */
    waiting: async (now: number): Promise<{ waiting: number; oldestAt: number | null }> => {
      const due = (t: Tables) => and(isNull(t.outbox.doneAt), isNull(t.outbox.deadAt), lte(t.outbox.availableAt, now));
      const [total] = await engine.run(ask((q, t) => q.select({ n: count() }).from(t.outbox).where(due(t))));
      const [oldest] = await engine.run(
        ask((q, t) =>
          q.select({ at: t.outbox.availableAt }).from(t.outbox).where(due(t)).orderBy(t.outbox.availableAt).limit(1),
        ),
      );
      return { waiting: total?.n ?? 0, oldestAt: oldest?.at ?? null };
    },

    /** The rows of one case, oldest first. */
    ofCase: (caseId: CaseId): Promise<OutboxRow[]> =>
      engine.run(ask((q, t) => q.select().from(t.outbox).where(eq(t.outbox.caseId, caseId)).orderBy(t.outbox.id))),

    /** Forgets rows done before an instant. Their dedupe keys go with them. */
    forget: async (before: number): Promise<number> =>
      (
        await engine.run(
          ask((q, t) => q.delete(t.outbox).where(lt(t.outbox.doneAt, before)).returning({ id: t.outbox.id })),
        )
      ).length,
  };
}

interface Claim {
  readonly who: string;
  readonly n: number;
  readonly leaseMs: number;
  readonly now: number;
  readonly kinds: WorkKinds;
  readonly skipLocked: boolean;
}

/** What waits, and on PostgreSQL without what another worker is taking at this moment. */
function waitingRows(q: Q, t: Tables, { n, now, kinds: { only, not }, skipLocked }: Claim) {
  const waiting = q
    .select({ id: t.outbox.id, attempts: t.outbox.attempts })
    .from(t.outbox)
    .where(
      and(
        isNull(t.outbox.doneAt),
        isNull(t.outbox.deadAt),
        lte(t.outbox.availableAt, now),
        lt(t.outbox.leaseUntil, now),
        only && inArray(t.outbox.kind, [...only]),
        not && notInArray(t.outbox.kind, [...not]),
      ),
    )
    .orderBy(t.outbox.availableAt, t.outbox.id)
    .limit(n);
  // Only PostgreSQL's builder has it; SQLite holds one writer at a time anyway.
  if (skipLocked && 'for' in waiting && typeof waiting.for === 'function') waiting.for('update', { skipLocked: true });
  return waiting;
}

function* claim(asked: Claim): Work<OutboxRow[]> {
  const { who, leaseMs, now } = asked;
  for (;;) {
    const rows = yield* ask((q, t) => waitingRows(q, t, asked));
    const spent = rows.filter(({ attempts }) => attempts >= maxAttempts).map(({ id }) => id);
    if (spent.length > 0) {
      yield* bury(spent, now);
      continue;
    }
    if (rows.length === 0) return [];
    return yield* lease(
      rows.map(({ id }) => id),
      { who, until: now + leaseMs },
    );
  }
}

const lease = (ids: readonly number[], { who, until }: { who: string; until: number }): Work<OutboxRow[]> =>
  ask((q, t) =>
    q
      .update(t.outbox)
      .set({ leaseBy: who, leaseUntil: until, attempts: sql`${t.outbox.attempts} + 1` })
      .where(inArray(t.outbox.id, [...ids]))
      .returning(),
  );

/** Whoever fails says so; these were begun often enough by workers who never said anything again. */
const bury = (ids: readonly number[], now: number): Work<{ id: number }[]> =>
  ask((q, t) =>
    q
      .update(t.outbox)
      .set({ leaseBy: null, leaseUntil: 0, deadAt: now, error: 'The server was stopped each time it worked on this.' })
      .where(inArray(t.outbox.id, [...ids]))
      .returning({ id: t.outbox.id }),
  );

function* fail(id: number, who: string, error: string, now: number): Work<'again' | 'dead' | 'lost'> {
  const held = (t: Tables) => and(eq(t.outbox.id, id), eq(t.outbox.leaseBy, who), isNull(t.outbox.doneAt));
  const [row] = yield* ask((q, t) => q.select({ attempts: t.outbox.attempts }).from(t.outbox).where(held(t)));
  if (!row) return 'lost';
  const dead = row.attempts >= maxAttempts;
  yield* ask((q, t) =>
    q
      .update(t.outbox)
      .set({
        leaseBy: null,
        leaseUntil: 0,
        availableAt: now + 2 ** row.attempts * 60_000,
        deadAt: dead ? now : null,
        error: error.slice(0, 500),
      })
      .where(held(t))
      .returning({ id: t.outbox.id }),
  );
  return dead ? 'dead' : 'again';
}
