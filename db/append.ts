import type { CaseId } from '../machines/ids.ts';
import {
  addEvent,
  create,
  move,
  nameDoer,
  openedBy,
  type Placing,
  placing,
  restate,
  type Sealed,
  standing,
  standingOf,
  stay,
} from './case-rows.ts';
import { type Engine, isUnique, type Work } from './engine.ts';
import { keepIncidents } from './incidents.ts';
import { note } from './notices.ts';
import { queue } from './outbox.ts';
import { seal } from './seal/box.ts';
import { headerText, link, root } from './seal/chain.ts';
import { retally } from './tallies.ts';
import type { Append, Appended, NewEvent, OpenCase, Opened, Projection } from './types.ts';
import type { Vault } from './vault.ts';

/** Where a case stood at a version: never changes, so what is remembered is at most behind. */
type Stand = Placing & { readonly version: number; readonly head: Buffer };
const remembered = 500;

/** What an older program wrote otherwise, or did not know to write. */
export interface Anew {
  readonly caseId: CaseId;
  /** The version of the case that was read. */
  readonly version: number;
  /** What its row must show; null where it does. */
  readonly projection: Projection | null;
  /** Who did the events that say it in their box alone. */
  readonly doers: readonly { readonly seq: number; readonly byId: string }[];
}

/** Seals the events of one command and chains them to what stands. Done before the transaction, not under its lock. */
function sealAll(
  key: Buffer,
  on: { caseId: CaseId; at: number; commandId: string },
  events: readonly NewEvent[],
  from: { version: number; head: Buffer },
): { rows: Sealed[]; head: Buffer } {
  let head = from.head;
  const rows = events.map(({ type, v, payload, byId = null }, part) => {
    const header = { ...on, seq: from.version + part + 1, type, v, part };
    const text = headerText(header);
    const box = seal(key, text, Buffer.from(JSON.stringify(payload)));
    head = link(head, text, box);
    return { ...header, box, hash: head, byId };
  });
  return { rows, head };
}

/** Opening and appending: the only two ways rows get into `events`. */
export function appending(engine: Engine, vault: Vault) {
  const stands = new Map<CaseId, Stand>();
  const remember = (caseId: CaseId, stand: Stand): void => {
    stands.delete(caseId);
    stands.set(caseId, stand);
    const [oldest] = stands.keys();
    if (stands.size > remembered && oldest) stands.delete(oldest);
  };
  const look = async (of: Append) => {
    const [row] = await engine.run(standing(of));
    if (!row) throw new Error(`no case ${of.caseId}`);
    return row;
  };

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
      const { caseId, expectedVersion, projection } = input;
      if (input.events.length === 0) throw new Error('a command appends at least one event');
      // Whoever wrote last knows the head. That it is still the last, and the command new, the transaction finds out.
      let now = stands.get(caseId);
      if (now?.version !== expectedVersion) {
        const read = await look(input);
        if (read.done !== null) return { ok: false, code: 'duplicate', version: read.version };
        if (read.version !== expectedVersion) return { ok: false, code: 'conflict', version: read.version };
        now = read;
      }
      const key = await vault.key(caseId);
      if (!key) return { ok: false, code: 'sealed', version: now.version };

      const fresh = await vault.index(caseId, input.index ?? []);
      const { rows, head } = sealAll(key, on(input), input.events, now);
      const version = expectedVersion + rows.length;
      const isInPlace = placing.every((column) => now[column] === projection[column]);
      let refused: unknown = null;
      try {
        if (await engine.commit(appendAll(input, rows, now, { version, head, isInPlace }))) {
          remember(caseId, { ...projection, version, head });
          return { ok: true, version };
        }
      } catch (error) {
        if (!isUnique(error)) throw error;
        refused = error;
      }
      stands.delete(caseId);
      await vault.unindex(caseId, fresh);
      const after = await look(input);
      if (after.done !== null) return { ok: false, code: 'duplicate', version: after.version };
      if (refused !== null) throw refused;
      return { ok: false, code: 'conflict', version: after.version };
    },

    /**
     * Writes anew what rows show of the same events, and who did them, for columns that came later than the rows: a migration
     * opens no case. All of it in one transaction. What a row shows stays where its case has moved on meanwhile.
     */
    showAnew: async (all: readonly Anew[]): Promise<void> => {
      await engine.commit(showAllAnew(all));
      for (const { caseId } of all) stands.delete(caseId);
    },
  };
}

const on = ({ caseId, at, commandId }: OpenCase | Append) => ({ caseId, at, commandId });

function* appendAll(
  input: Append,
  rows: readonly Sealed[],
  from: Stand,
  to: { version: number; head: Buffer; isInPlace: boolean },
): Work<boolean> {
  const { caseId, expectedVersion, at, projection } = input;
  const { version, head } = to;
  // Holds only for the version that was compared, and no other is changed.
  const update = to.isInPlace ? stay : move;
  const moved = yield* update({ ...projection, id: caseId, expected: expectedVersion, version, head, updatedAt: at });
  if (moved === 0) return false;
  yield* retally({ ...from, right: projection.right }, projection);
  for (const row of rows) yield* addEvent(row);
  yield* queue(input.outbox, at);
  yield* note(caseId, input.notices ?? [], at);
  yield* keepIncidents(input.incidents ?? []);
  return true;
}

function* showAllAnew(all: readonly Anew[]): Work<void> {
  for (const { caseId, version, projection, doers } of all) {
    for (const { seq, byId } of doers) yield* nameDoer({ caseId, seq, byId });
    const [row] = projection ? yield* standing({ caseId, commandId: '' }) : [];
    if (!projection || row?.version !== version) continue;
    yield* restate({ ...projection, id: caseId, expected: version });
    yield* retally({ ...row, right: projection.right }, projection);
  }
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
    yield* retally(null, input.projection);
    for (const row of rows) yield* addEvent(row);
    yield* queue(input.outbox, input.at);
  }
}
