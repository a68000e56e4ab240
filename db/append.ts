import { and, eq, inArray } from 'drizzle-orm';
import type { CaseId } from '../machines/ids.ts';
import { type Engine, isUnique, language, type Work } from './engine.ts';
import { put, type Slots } from './kit.ts';
import { queue } from './outbox.ts';
import type { Tables } from './schema.ts';
import { seal } from './seal/box.ts';
import { headerText, link, root } from './seal/chain.ts';
import type { Append, Appended, NewEvent, OpenCase, Opened, Projection } from './types.ts';
import type { Vault } from './vault.ts';

const { query, write, ask } = language<Tables>();

interface Sealed {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly type: string;
  readonly v: number;
  readonly at: number;
  readonly commandId: string;
  readonly part: number;
  readonly box: Buffer;
  readonly hash: Buffer;
}

const addEvent = write('events.add', (q, t, p: Slots<Sealed>) =>
  q.insert(t.events).values({
    caseId: p.caseId,
    seq: p.seq,
    type: p.type,
    v: p.v,
    at: p.at,
    commandId: p.commandId,
    part: p.part,
    box: p.box,
    hash: p.hash,
  }),
);

const standing = query('cases.standing', (q, t, p: Slots<{ caseId: string; commandId: string }>) =>
  q
    .select({ version: t.cases.version, head: t.cases.head, done: t.events.seq })
    .from(t.cases)
    .leftJoin(t.events, and(eq(t.events.caseId, t.cases.id), eq(t.events.commandId, p.commandId), eq(t.events.part, 0)))
    .where(eq(t.cases.id, p.caseId)),
);

/** What never changes after a case is opened is left alone: its indexes are not written again with every event. */
type Changing = Omit<Projection, 'reference' | 'right' | 'nation' | 'submissionId' | 'channel' | 'linkedCount'>;
type Moved = Changing & { id: string; expected: number; version: number; head: Buffer; updatedAt: number };

const columns = (p: Slots<Changing>) => ({
  phase: put(p.phase),
  clockStatus: put(p.clockStatus),
  identity: put(p.identity),
  receivedOn: put(p.receivedOn),
  dueOn: put(p.dueOn),
  statutoryDueOn: put(p.statutoryDueOn),
  noticeBy: put(p.noticeBy),
  ownerId: put(p.ownerId),
  reviewerId: put(p.reviewerId),
  unread: put(p.unread),
  pages: put(p.pages),
  pagesDecided: put(p.pagesDecided),
  outcome: put(p.outcome),
  closedAt: put(p.closedAt),
  late: put(p.late),
});

const move = query('cases.move', (q, t, p: Slots<Moved>) =>
  q
    .update(t.cases)
    .set({ ...columns(p), version: put(p.version), head: put(p.head), updatedAt: put(p.updatedAt) })
    .where(and(eq(t.cases.id, p.id), eq(t.cases.version, p.expected)))
    .returning({ version: t.cases.version }),
);

type Fresh = Projection & {
  id: CaseId;
  openedBy: string;
  openedPart: number;
  version: number;
  head: Buffer;
  createdAt: number;
};

const create = write('cases.create', (q, t, p: Slots<Fresh>) =>
  q.insert(t.cases).values({
    ...columns(p),
    reference: p.reference,
    right: p.right,
    nation: p.nation,
    submissionId: p.submissionId,
    channel: p.channel,
    linkedCount: p.linkedCount,
    id: p.id,
    openedBy: p.openedBy,
    openedPart: p.openedPart,
    version: p.version,
    head: p.head,
    createdAt: p.createdAt,
    updatedAt: p.createdAt,
  }),
);

const openedBy = query('cases.openedBy', (q, t, p: Slots<{ commandId: string }>) =>
  q.select({ id: t.cases.id }).from(t.cases).where(eq(t.cases.openedBy, p.commandId)).orderBy(t.cases.openedPart),
);

const standingOf = (ids: readonly CaseId[]) =>
  ask((q, t) =>
    q
      .select({ id: t.cases.id })
      .from(t.cases)
      .where(inArray(t.cases.id, [...ids])),
  );

/** Seals the events of one command and chains them to what stands. Done before the transaction, not under its lock. */
function sealAll(
  key: Buffer,
  on: { caseId: CaseId; at: number; commandId: string },
  events: readonly NewEvent[],
  from: { version: number; head: Buffer },
): { rows: Sealed[]; head: Buffer } {
  let head = from.head;
  const rows = events.map(({ type, v, payload }, part) => {
    const header = { ...on, seq: from.version + part + 1, type, v, part };
    const text = headerText(header);
    const box = seal(key, text, Buffer.from(JSON.stringify(payload)));
    head = link(head, text, box);
    return { ...header, box, hash: head };
  });
  return { rows, head };
}

/** Opening and appending: the only two ways rows get into `events`. */
export function appending(engine: Engine, vault: Vault) {
  return {
    /**
     * Opens linked cases in one transaction, their keys and index on disk first: a key without a case harms nobody.
     * A command that came before opens nothing.
     */
    openCases: async (inputs: readonly OpenCase[]): Promise<Opened> => {
      const sealed = [];
      for (const [part, input] of inputs.entries()) {
        if (input.events.length === 0) throw new Error('a case begins with an event');
        const came = part === 0 ? await engine.run(openedBy({ commandId: input.commandId })) : [];
        if (came.length > 0) return { ok: false, code: 'duplicate', caseIds: came.map((row) => row.id) };
        const key = await vault.createKey(input.caseId, input.at);
        await vault.index(input.caseId, input.index);
        sealed.push({ part, input, ...sealAll(key, on(input), input.events, { version: 0, head: root }) });
      }
      try {
        await engine.commit(openAll(sealed));
        return { ok: true };
      } catch (error) {
        if (!isUnique(error)) throw error;
        // The same sending may have opened these very cases a moment ago: their keys are in use.
        const ids = inputs.map((input) => input.caseId);
        const standing = new Set((await engine.run(standingOf(ids))).map((row) => row.id));
        await vault.destroy(ids.filter((id) => !standing.has(id)));
        const came = await engine.run(openedBy({ commandId: inputs[0]?.commandId ?? '' }));
        return came.length > 0
          ? { ok: false, code: 'duplicate', caseIds: came.map((row) => row.id) }
          : { ok: false, code: 'taken' };
      }
    },

    /**
     * Appends the events of one command to a case, with its projection and its outbox rows, in one durable transaction.
     * @throws when there is no such case
     */
    append: async (input: Append): Promise<Appended> => {
      if (input.events.length === 0) throw new Error('a command appends at least one event');
      const [now] = await engine.run(standing(input));
      if (!now) throw new Error(`no case ${input.caseId}`);
      if (now.done !== null) return { ok: false, code: 'duplicate', version: now.version };
      if (now.version !== input.expectedVersion) return { ok: false, code: 'conflict', version: now.version };
      const key = await vault.key(input.caseId);
      if (!key) return { ok: false, code: 'sealed', version: now.version };

      const fresh = await vault.index(input.caseId, input.index ?? []);
      const { rows, head } = sealAll(key, on(input), input.events, now);
      const version = now.version + rows.length;
      if (await engine.commit(appendAll(input, rows, version, head))) return { ok: true, version };

      await vault.unindex(input.caseId, fresh);
      const [after] = await engine.run(standing(input));
      if (!after) throw new Error(`no case ${input.caseId}`);
      return { ok: false, code: after.done === null ? 'conflict' : 'duplicate', version: after.version };
    },
  };
}

const on = ({ caseId, at, commandId }: OpenCase | Append) => ({ caseId, at, commandId });

function* appendAll(input: Append, rows: readonly Sealed[], version: number, head: Buffer): Work<boolean> {
  const { caseId, expectedVersion, at, projection } = input;
  const moved = yield* move({ ...projection, id: caseId, expected: expectedVersion, version, head, updatedAt: at });
  if (moved.length === 0) return false;
  for (const row of rows) yield* addEvent(row);
  yield* queue(input.outbox, at);
  return true;
}

function* openAll(cases: readonly { part: number; input: OpenCase; rows: Sealed[]; head: Buffer }[]): Work<void> {
  for (const { part, input, rows, head } of cases) {
    yield* create({
      ...input.projection,
      id: input.caseId,
      openedBy: input.commandId,
      openedPart: part,
      version: rows.length,
      head,
      createdAt: input.at,
    });
    for (const row of rows) yield* addEvent(row);
    yield* queue(input.outbox, input.at);
  }
}
