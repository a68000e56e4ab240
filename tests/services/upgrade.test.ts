import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toStored } from '../../app/services/act.ts';
import { catchUp, isCaughtUp, type Progress } from '../../app/services/catch-up.ts';
import { refold } from '../../app/services/refold.ts';
import { openStore, type Store } from '../../db/store.ts';
import type { StoredEvent } from '../../db/types.ts';
import { monthOf } from '../../machines/dates.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { type CaseId, caseId, submissionId } from '../../machines/ids.ts';
import { engines, freshStores } from '../db/engines.ts';
import { asOf, olderMigrations } from '../db/older.ts';
import { day, received } from '../machines/made-up.ts';
import { answered, play } from '../machines/play.ts';
import { complaintSituations, itemSituations, situations } from '../machines/situations.ts';

const { settings } = freshStores();

/** Every situation the rules are tested in, and one that was answered and is destroyed. Dates of open ones went by unseen. */
const histories: readonly (readonly CaseEvent[])[] = [
  ...[situations, itemSituations, complaintSituations].flatMap((of) => Object.values(of)),
  play(received(), ...answered),
].map(({ events }) => events);

/** Lives a history through in a store: a command for each event, as services append them. */
async function live(store: Store, events: readonly CaseEvent[], n: number): Promise<CaseId> {
  const id = caseId.parse(randomUUID());
  const told: StoredEvent[] = [];
  for (const [seq, event] of events.entries()) {
    const mine =
      event.type === 'request.received'
        ? { ...event, reference: `RD-OLD-${n}`, submissionId: submissionId.parse(`sending-${n}`) }
        : event;
    // Just before midnight in London, winter and summer: the day of an instant is not that of UTC.
    const at = Date.parse(`${event.on}T22:30:00Z`) + seq;
    const commandId = randomUUID();
    const stored = toStored(mine);
    told.push({ ...stored, seq: seq + 1, at, commandId });
    const projection = refold(told);
    if (!projection) throw new Error('a case without events');
    const both = { caseId: id, at, commandId, events: [stored], projection, outbox: [] };
    const done = await (seq === 0
      ? store.openCase({ ...both, index: [] })
      : store.append({ ...both, expectedVersion: seq }));
    if (!done.ok) throw new Error(done.code);
  }
  return id;
}

/** All that is compared before and after: what was said, what rows show, what figures count. */
async function contents(store: Store, ids: readonly CaseId[]) {
  const span = { from: monthOf(day('2020-01-01')), before: monthOf(day('2030-01-01')) };
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    events: await Promise.all(ids.map((id) => store.loadCase(id))),
    rows: await Promise.all(ids.map((id) => store.caseRow(id))),
    deeds: await store.audit.deedsInOrder({}, null, 10_000),
    received: sorted(await store.tallies.received(span)),
    closed: sorted(await store.tallies.closed(span)),
    durations: sorted(await store.tallies.durations(span)),
    causes: sorted(await store.tallies.causes(span)),
  };
}

describe.each(engines)('a filled %s database of an older version', async (engine) => {
  const of = await settings(engine);
  const store = await openStore(of);
  const ids: CaseId[] = [];
  for (const [n, events] of histories.entries()) ids.push(await live(store, events, n));
  const gone = ids.at(-1);
  if (!gone) throw new Error('no case');
  await store.destroyKey(gone, Date.parse('2026-11-01T09:00:00Z'));
  const before = await contents(store, ids);
  const filled = await store.verify(refold);
  await store.close();

  const clock = { now: () => Date.parse('2026-11-29T09:00:00Z') };
  const said: Progress[] = [];
  const way = (on: Store) => ({
    ...{ store: on, clock, who: 'this server', say: (progress: Progress) => said.push(progress) },
    unreadable: (_: string, error: unknown) => {
      throw error;
    },
  });
  // Before each migration that rewrites rows; on PostgreSQL before the dearest.
  const olderOnes = olderMigrations().filter((_, n) => (engine === 'sqlite' ? [1, 3, 5, 7, 8].includes(n) : n === 3));

  it('shows what its events say when this version has filled it', () => {
    expect(filled).toMatchObject({ ok: true, faults: [] });
  });

  it.each(olderOnes)(
    'as of %s keeps every event, and shows after the upgrade what this version would have written',
    async (tag) => {
      await asOf(tag, of);
      const upgraded = await openStore(of);
      const { events } = await contents(upgraded, ids);
      expect(events).toEqual(before.events);
      expect(await isCaughtUp(upgraded)).toBe(false);

      // Killed when the first page is done, it goes on behind it.
      const killed = await catchUp({ ...way(upgraded), isStopping: () => said.length > 0 });
      expect(killed).toBe(false);
      expect(await catchUp(way(upgraded))).toBe(true);
      expect(await isCaughtUp(upgraded)).toBe(true);
      expect(said.splice(0)).toMatchObject([{ cases: ids.length, isDone: false }]);

      // What a destroyed case says of who did what went with its key, where it was not kept beside it.
      const doers = (deeds: typeof before.deeds) => deeds.filter(({ caseId: id }) => id !== gone);
      const after = await contents(upgraded, ids);
      expect(doers(after.deeds)).toEqual(doers(before.deeds));
      // Nor can anybody read any more who asked.
      const known = ({ rows }: typeof before) =>
        rows.map((row) => row && { ...row, asker: row.id === gone ? '' : row.asker });
      expect({ ...after, deeds: [], rows: known(after) }).toEqual({ ...before, deeds: [], rows: known(before) });
      expect(await upgraded.verify(refold)).toMatchObject({ ok: true, destroyed: 1, cases: ids.length, faults: [] });
      await upgraded.close();
    },
  );
});
