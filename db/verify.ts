import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { opened } from './cases.ts';
import { anchorFaults, type Case, chainFaults, type Fault, of } from './chain-faults.ts';
import { type Engine, language, type Work } from './engine.ts';
import type { Ledger, Stand } from './ledger.ts';
import type { Tables } from './schema.ts';
import { recount } from './tallies.ts';
import type { EventRow, Projection, StoredEvent } from './types.ts';
import type { Vault } from './vault.ts';

const { ask } = language<Tables>();

export interface Verified {
  readonly ok: boolean;
  readonly cases: number;
  readonly events: number;
  /** Cases whose key is destroyed: chain verified, content gone. */
  readonly destroyed: number;
  readonly replayed: number;
  readonly faults: readonly Fault[];
}

/**
 * What the caller knows of events: folds a case's history and gives what its row must show (null: not compared).
 * Throws when the history is impossible.
 */
export type Refold = (events: readonly StoredEvent[]) => Projection | null;

/** Five hundred cases behind one, in the order of their ids. */
export const casesAfter = (after: string): Work<Case[]> =>
  ask((q, t) =>
    q
      .select()
      .from(t.cases)
      .where(gt(sql`${t.cases.id}`, after))
      .orderBy(asc(t.cases.id))
      .limit(500),
  );
export const eventsOf = (id: Case['id']): Work<EventRow[]> =>
  ask((q, t) => q.select().from(t.events).where(eq(t.events.caseId, id)).orderBy(asc(t.events.seq)));
const withoutCase = (): Work<{ caseId: string; seq: number; type: string }[]> =>
  ask((q, t) =>
    q
      .select({ caseId: t.events.caseId, seq: t.events.seq, type: t.events.type })
      .from(t.events)
      .leftJoin(t.cases, eq(t.cases.id, t.events.caseId))
      .where(and(sql`${t.cases.id} is null`))
      .orderBy(asc(t.events.caseId), asc(t.events.seq)),
  );

async function* everyCase(main: Engine, keep: () => Promise<boolean> = async () => true): AsyncGenerator<Case> {
  for (let after = ''; ; ) {
    if (!(await keep())) throw new Error('another process took over the check');
    const page = await main.run(casesAfter(after));
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Where every case stands now, for the daily anchor. */
export async function standing(main: Engine): Promise<Stand[]> {
  const all: Stand[] = [];
  for await (const { id, version, head } of everyCase(main))
    all.push({ caseId: id, version, head: head.toString('hex') });
  return all;
}

/**
 * Checks every chain, head, count and anchor, opens every event whose key is there, and replays every case.
 * Reads only; safe beside a running server (a case that moves meanwhile is read again).
 * @param keep said before each page of cases; false where somebody else does it by now, then it throws
 */
export async function verify(
  main: Engine,
  vault: Vault,
  ledger: Ledger,
  refold: Refold,
  keep?: () => Promise<boolean>,
): Promise<Verified> {
  const faults: Fault[] = [];
  const anchors = await ledger.read();
  const seen = new Set<string>();
  const sum = { cases: 0, events: 0, destroyed: 0, replayed: 0 };

  for await (const listed of everyCase(main, keep)) {
    // SQLite answers without a pause: others must get their turn between two cases.
    await setImmediate();
    let [row, rows]: [Case, EventRow[]] = [listed, await main.run(eventsOf(listed.id))];
    // Someone may have appended between the two reads: what still differs when read again does not add up.
    for (let again = 0; again < 3 && rows.length !== row.version; again += 1)
      [row, rows] = await main.commit(together(listed));
    const key = await vault.key(row.id);
    const found = [...chainFaults(row, rows, key), ...anchorFaults(row, rows, anchors.stands.get(row.id))];
    // Being destroyed at this moment: it is noted before its key goes, its row is marked after.
    if (!key && row.destroyedAt === null && !(await ledger.destroyed()).some(({ caseId }) => caseId === row.id))
      found.push(of(row, null, 'key-lost', 'the key of this case is not in the vault and was not destroyed'));
    if (key && found.length === 0) found.push(...contentFaults(row, rows, key, refold));
    faults.push(...found);
    seen.add(row.id);
    sum.cases += 1;
    sum.events += rows.length;
    sum.destroyed += key ? 0 : 1;
    sum.replayed += key && found.every(({ fault }) => fault === 'projection') ? 1 : 0;
  }
  for (const each of await main.run(withoutCase()))
    faults.push({ ...each, reference: null, fault: 'case-removed', what: 'this event belongs to no case' });
  for (const [caseId, stand] of anchors.stands)
    if (!seen.has(caseId))
      faults.push({
        caseId,
        reference: null,
        seq: null,
        type: null,
        fault: 'case-removed',
        what: `the anchor knows this case with ${stand.version} events; it is gone`,
      });
  for (const what of await tallyFaults(main))
    faults.push({ caseId: '', reference: null, seq: null, type: null, fault: 'tally', what });
  for (const what of anchors.problems)
    faults.push({ caseId: '', reference: null, seq: null, type: null, fault: 'anchor', what });
  return { ok: faults.length === 0, ...sum, faults };
}

/** Numbers that figures are read from and that are not what the rows add up to. */
async function tallyFaults(main: Engine): Promise<string[]> {
  const { kept, real } = await main.commit(recount());
  return [...new Set([...kept.keys(), ...real.keys()])]
    .filter((key) => (kept.get(key) ?? 0) !== (real.get(key) ?? 0))
    .map((key) => `the figures count ${kept.get(key) ?? 0} cases of ${key}, the rows ${real.get(key) ?? 0}`);
}

/** Case and events as of one moment. */
function* together(listed: Case): Work<[Case, EventRow[]]> {
  const [now] = yield* ask((q, t) => q.select().from(t.cases).where(eq(t.cases.id, listed.id)));
  return [now ?? listed, yield* eventsOf(listed.id)];
}

function contentFaults(row: Case, rows: readonly EventRow[], key: Buffer, refold: Refold): Fault[] {
  const events: StoredEvent[] = [];
  for (const event of rows) {
    try {
      events.push(opened(key, event));
    } catch {
      return [of(row, event, 'unreadable', 'the case key does not open this event: it was not sealed by Rightsdesk')];
    }
  }
  try {
    const projection = refold(events);
    return projection ? projectionFaults(row, rows, projection) : [];
  } catch (error) {
    return [
      of(row, null, 'does-not-replay', error instanceof Error ? error.message : 'the machine refuses the history'),
    ];
  }
}

/** Columns that show something else than the events they were computed from. None of them holds personal data. */
function projectionFaults(row: Case, rows: readonly EventRow[], projection: Projection): Fault[] {
  const times = { createdAt: rows[0]?.at ?? null, updatedAt: rows.at(-1)?.at ?? null };
  return otherwise(row, { ...projection, ...times }).map(({ column, shown, said }) =>
    of(row, null, 'projection', `${column} shows ${JSON.stringify(shown)}, the events say ${JSON.stringify(said)}`),
  );
}

/** Where a row shows something else than what its events say. */
export function otherwise(row: Case, says: object): { column: string; shown: unknown; said: unknown }[] {
  const shows = new Map<string, unknown>(Object.entries(row));
  return Object.entries(says)
    .filter(([column, said]) => shows.get(column) !== said)
    .map(([column, said]) => ({ column, shown: shows.get(column), said }));
}
