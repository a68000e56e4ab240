import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { opened } from './cases.ts';
import { type Engine, language, type Work } from './engine.ts';
import type { Ledger, Stand } from './ledger.ts';
import type { Tables } from './schema.ts';
import { headerText, link, root } from './seal/chain.ts';
import type { EventRow, StoredEvent } from './types.ts';
import type { Vault } from './vault.ts';

const { ask } = language<Tables>();

/** What is wrong, where. `seq` null: with the case as a whole. */
export interface Fault {
  readonly caseId: string;
  readonly reference: string | null;
  readonly seq: number | null;
  readonly type: string | null;
  readonly fault:
    | 'changed'
    | 'reordered'
    | 'removed'
    | 'cut-off'
    | 'added'
    | 'unreadable'
    | 'does-not-replay'
    | 'case-removed'
    | 'rolled-back'
    | 'key-lost'
    | 'anchor';
  readonly what: string;
}

export interface Verified {
  readonly ok: boolean;
  readonly cases: number;
  readonly events: number;
  /** Cases whose key is destroyed: chain verified, content gone. */
  readonly destroyed: number;
  readonly replayed: number;
  readonly faults: readonly Fault[];
}

/** What the caller knows of events: folds a case's history, throws when it is impossible. */
export type Refold = (events: readonly StoredEvent[]) => unknown;

type Case = Pick<Tables['cases']['$inferSelect'], 'id' | 'reference' | 'version' | 'head' | 'destroyedAt'>;

const casesAfter = (after: string): Work<Case[]> =>
  ask((q, t) =>
    q
      .select({
        id: t.cases.id,
        reference: t.cases.reference,
        version: t.cases.version,
        head: t.cases.head,
        destroyedAt: t.cases.destroyedAt,
      })
      .from(t.cases)
      .where(gt(sql`${t.cases.id}`, after))
      .orderBy(asc(t.cases.id))
      .limit(500),
  );
const eventsOf = (id: Case['id']): Work<EventRow[]> =>
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

async function* everyCase(main: Engine): AsyncGenerator<Case> {
  for (let after = ''; ; ) {
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
 */
export async function verify(main: Engine, vault: Vault, ledger: Ledger, refold: Refold): Promise<Verified> {
  const faults: Fault[] = [];
  const anchors = await ledger.read();
  const seen = new Set<string>();
  const sum = { cases: 0, events: 0, destroyed: 0, replayed: 0 };

  for await (const listed of everyCase(main)) {
    let [row, rows]: [Case, EventRow[]] = [listed, await main.run(eventsOf(listed.id))];
    // Someone may have appended between the two reads: what still differs when read again does not add up.
    for (let again = 0; again < 3 && rows.length !== row.version; again += 1)
      [row, rows] = await main.commit(together(listed));
    const key = await vault.key(row.id);
    const found = [...chainFaults(row, rows, key), ...anchorFaults(row, rows, anchors.stands.get(row.id))];
    if (!key && row.destroyedAt === null)
      found.push(of(row, null, 'key-lost', 'the key of this case is not in the vault and was not destroyed'));
    if (key && found.length === 0) found.push(...contentFaults(row, rows, key, refold));
    faults.push(...found);
    seen.add(row.id);
    sum.cases += 1;
    sum.events += rows.length;
    sum.destroyed += key ? 0 : 1;
    sum.replayed += key && found.length === 0 ? 1 : 0;
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
  for (const what of anchors.problems)
    faults.push({ caseId: '', reference: null, seq: null, type: null, fault: 'anchor', what });
  return { ok: faults.length === 0, ...sum, faults };
}

const of = (row: Case, event: EventRow | number | null, fault: Fault['fault'], what: string): Fault => ({
  caseId: row.id,
  reference: row.reference,
  seq: typeof event === 'number' ? event : (event?.seq ?? null),
  type: event === null || typeof event === 'number' ? null : event.type,
  fault,
  what,
});

/** Case and events as of one moment. */
function* together(listed: Case): Work<[Case, EventRow[]]> {
  const [now] = yield* ask((q, t) => q.select().from(t.cases).where(eq(t.cases.id, listed.id)));
  return [now ?? listed, yield* eventsOf(listed.id)];
}

function chainFaults(row: Case, rows: readonly EventRow[], key: Buffer | null): Fault[] {
  const faults: Fault[] = [];
  let previous: EventRow | null = null;
  let expected = 1;
  for (const event of rows) {
    const isBehindGap = event.seq > expected;
    for (; expected < event.seq; expected += 1)
      faults.push(of(row, expected, 'removed', 'an event that stood here is gone'));
    // What stood before it is gone, so nothing can be said about the link across the gap.
    if (!isBehindGap && !fits(previous, event, event.seq))
      faults.push(...misfit(row, rows, previous, event, faults, key));
    if (event.seq > row.version) faults.push(of(row, event, 'added', 'the case does not know of this event'));
    previous = event;
    expected = event.seq + 1;
  }
  for (; expected <= row.version; expected += 1)
    faults.push(of(row, expected, 'cut-off', `the case has ${row.version} events; this one is gone from its end`));
  if (faults.length === 0 && previous && !row.head.equals(previous.hash))
    faults.push(of(row, previous, 'changed', 'the chain does not end in the head the case was left with'));
  return faults;
}

/** Whether an event was chained behind another under a number. */
const fits = (before: EventRow | null, event: EventRow, seq: number): boolean =>
  link(before?.hash ?? root, headerText({ ...event, seq }), event.box).equals(event.hash);

/** Which event is to blame where a link does not fit: this one, one that changed places, or the one before it. */
function misfit(
  row: Case,
  rows: readonly EventRow[],
  previous: EventRow | null,
  event: EventRow,
  before: readonly Fault[],
  key: Buffer | null,
): Fault[] {
  const others = rows.filter((other) => other !== event);
  // Its own number and its true neighbour agree: the event standing before it now is the one that does not belong.
  if (before.length > 0 && others.some((other) => fits(other, event, event.seq))) return [];
  const wanted = others.find((other) => fits(previous, other, event.seq));
  if (wanted) return [of(row, event, 'reordered', `what stands at ${wanted.seq} belongs here`)];
  const place = rows.find(({ seq }) => others.some((other) => fits(other, event, seq)));
  if (place) return [of(row, event, 'reordered', `this event belongs at ${place.seq}`)];
  if (previous && key && opens(key, event) && !opens(key, previous)) {
    const blamed = before.some(({ seq }) => seq === previous.seq);
    return blamed ? [] : [of(row, previous, 'changed', 'the event and its hash are not what was appended')];
  }
  if (previous && key && opens(key, event) && before.some(({ seq }) => seq === previous.seq)) return [];
  return [of(row, event, 'changed', 'the event is not what was appended')];
}

function opens(key: Buffer, event: EventRow): boolean {
  try {
    opened(key, event);
    return true;
  } catch {
    return false;
  }
}

function anchorFaults(row: Case, rows: readonly EventRow[], stand: Stand | undefined): Fault[] {
  if (!stand) return [];
  const there = rows.find(({ seq }) => seq === stand.version);
  if (there?.hash.toString('hex') === stand.head) return [];
  if (row.version < stand.version)
    return [
      of(
        row,
        row.version + 1,
        'rolled-back',
        `the anchor knows ${stand.version} events of this case; ${row.version} are left`,
      ),
    ];
  return there ? [of(row, there, 'changed', 'the anchor knows another event at this place')] : [];
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
    refold(events);
    return [];
  } catch (error) {
    return [
      of(row, null, 'does-not-replay', error instanceof Error ? error.message : 'the machine refuses the history'),
    ];
  }
}
