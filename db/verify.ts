import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { opened } from './cases.ts';
import { anchorFaults, type Case, chainFaults, type Fault, of } from './chain-faults.ts';
import { type Engine, language, type Work } from './engine.ts';
import type { HouseDays } from './house-days.ts';
import type { Slots } from './kit.ts';
import type { Ledger, Stand } from './ledger.ts';
import type { Tables } from './schema.ts';
import { recount } from './tallies.ts';
import type { EventRow, Projection, StoredEvent } from './types.ts';
import type { Vault } from './vault.ts';
import { type Place, placeIn, placeText } from './verify-place.ts';

const { query, ask } = language<Tables>();

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

/** Who watches over a check that takes long. */
export interface Watch {
  /** Asked before each page of cases; false where somebody else does it by now, or it has to stop: then it throws. */
  readonly keep?: () => Promise<boolean>;
  /** Where one that was stopped had come, as it was told; what is no such place is passed over. */
  readonly from?: string | null;
  /** Told after each page of cases, to be kept. */
  readonly reached?: (place: string) => Promise<void>;
  /** Cases of a page; 500 unless said. */
  readonly page?: number;
}

const usualPage = 500;

/** Cases behind one, in the order of their ids: five hundred unless said. */
export const casesAfter = (after: string, limit = usualPage): Work<Case[]> =>
  ask((q, t) =>
    q
      .select()
      .from(t.cases)
      .where(gt(sql`${t.cases.id}`, after))
      .orderBy(asc(t.cases.id))
      .limit(limit),
  );
const eventsBy = query('verify.events', (q, t, p: Slots<{ caseId: string }>) =>
  q.select().from(t.events).where(eq(t.events.caseId, p.caseId)).orderBy(asc(t.events.seq)),
);
export const eventsOf = (id: Case['id']): Work<EventRow[]> => eventsBy({ caseId: id });
const withoutCase = (): Work<{ caseId: string; seq: number; type: string }[]> =>
  ask((q, t) =>
    q
      .select({ caseId: t.events.caseId, seq: t.events.seq, type: t.events.type })
      .from(t.events)
      .leftJoin(t.cases, eq(t.cases.id, t.events.caseId))
      .where(and(sql`${t.cases.id} is null`))
      .orderBy(asc(t.events.caseId), asc(t.events.seq)),
  );

async function* everyCase(main: Engine, from = '', { keep, page }: Watch = {}): AsyncGenerator<[Case, ...Case[]]> {
  for (let after = from; ; ) {
    if (keep && !(await keep())) throw new Error('the check was stopped, or another process took it over');
    const [first, ...rest] = await main.run(casesAfter(after, page));
    if (!first) return;
    yield [first, ...rest];
    after = (rest.at(-1) ?? first).id;
  }
}

/** Of these cases, those that have no row. */
async function gone(main: Engine, ids: readonly string[]): Promise<Set<string>> {
  const missing = new Set(ids);
  for (let i = 0; i < ids.length; i += usualPage) {
    const some = ids.slice(i, i + usualPage);
    const there = await main.run(
      ask((q, t) =>
        q
          .select({ id: t.cases.id })
          .from(t.cases)
          .where(inArray(sql`${t.cases.id}`, some)),
      ),
    );
    for (const { id } of there) missing.delete(id);
  }
  return missing;
}

/** Where every case stands now, for the daily anchor. */
export async function standing(main: Engine): Promise<Stand[]> {
  const all: Stand[] = [];
  for await (const page of everyCase(main))
    all.push(...page.map(({ id, version, head }) => ({ caseId: id, version, head: head.toString('hex') })));
  return all;
}

/** What is read to check the record: both databases, and what is kept outside them. */
export interface OnRecord {
  readonly main: Engine;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly house: Pick<HouseDays, 'faults'>;
}

/**
 * Checks every chain, head, count and anchor, opens every event whose key is there, and replays every case; then what was done in
 * the house against the sums of its days. Reads only; safe beside a running server (a case that moves meanwhile is read again).
 */
export async function verify(record: OnRecord, refold: Refold, watch: Watch = {}): Promise<Verified> {
  const { main, vault, ledger, house } = record;
  const begun = placeIn(vault, watch.from);
  const faults: Fault[] = [...(begun?.faults ?? [])];
  const anchors = await ledger.read();
  const sum = { cases: 0, events: 0, destroyed: 0, replayed: 0, ...begun?.sum };

  for await (const page of everyCase(main, begun?.after, watch)) {
    for (const listed of page) {
      // SQLite answers without a pause: others must get their turn between two cases.
      await setImmediate();
      const { found, events, isOpen } = await checkCase(record, listed, anchors.stands.get(listed.id), refold);
      faults.push(...found);
      sum.cases += 1;
      sum.events += events;
      sum.destroyed += isOpen ? 0 : 1;
      sum.replayed += isOpen && found.every(({ fault }) => fault === 'projection') ? 1 : 0;
    }
    const place: Place = { after: (page.at(-1) ?? page[0]).id, sum, faults };
    await watch.reached?.(placeText(vault, place));
  }
  const whole = { reference: null, seq: null, type: null };
  for (const each of await main.run(withoutCase()))
    faults.push({ ...each, reference: null, fault: 'case-removed', what: 'this event belongs to no case' });
  for (const caseId of await gone(main, [...anchors.stands.keys()])) {
    const what = `the anchor knows this case with ${anchors.stands.get(caseId)?.version} events; it is gone`;
    faults.push({ caseId, ...whole, fault: 'case-removed', what });
  }
  for (const what of await tallyFaults(main)) faults.push({ caseId: '', ...whole, fault: 'tally', what });
  for (const what of anchors.problems) faults.push({ caseId: '', ...whole, fault: 'anchor', what });
  for (const what of await house.faults()) faults.push({ caseId: '', ...whole, fault: 'house', what });
  return { ok: faults.length === 0, ...sum, faults };
}

/** What is wrong with one case, how many events it has, and whether its key is there. */
async function checkCase(
  { main, vault, ledger }: OnRecord,
  listed: Case,
  stand: Stand | undefined,
  refold: Refold,
): Promise<{ found: Fault[]; events: number; isOpen: boolean }> {
  let [row, rows]: [Case, EventRow[]] = [listed, await main.run(eventsOf(listed.id))];
  // Someone may have appended between the two reads: what still differs when read again does not add up.
  for (let again = 0; again < 3 && rows.length !== row.version; again += 1)
    [row, rows] = await main.commit(together(listed));
  const key = await vault.key(row.id);
  const found = [...chainFaults(row, rows, key), ...anchorFaults(row, rows, stand)];
  // Being destroyed at this moment: it is noted before its key goes, its row is marked after.
  if (!key && row.destroyedAt === null && !(await ledger.destroyed()).some(({ caseId }) => caseId === row.id))
    found.push(of(row, null, 'key-lost', 'the key of this case is not in the vault and was not destroyed'));
  if (key && found.length === 0) found.push(...contentFaults(row, rows, key, refold));
  return { found, events: rows.length, isOpen: key !== null };
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
