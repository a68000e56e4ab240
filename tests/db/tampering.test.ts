import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { headerText, link } from '../../db/seal/chain.ts';
import type { EventRow } from '../../db/types.ts';
import type { CaseId } from '../../machines/ids.ts';
import { folder, freshStores } from './engines.ts';
import { at, newCase, note } from './made-up.ts';

const { settings, open } = freshStores();

/** A store with one case of five events, and a hand in its database. */
async function house() {
  const of = { ...(await settings('sqlite')), ledgerDir: folder() };
  const store = await open(of);
  const one = newCase();
  await store.openCase(one);
  for (let version = 1; version < 5; version += 1)
    await store.append(
      note(one.caseId, version, {
        projection: one.projection,
        events: [{ type: 'note.added', v: 1, payload: { body: `note ${version}` } }],
      }),
    );
  const hand = new Database(join(of.dataDir, 'cases.db'));
  const events = (): EventRow[] =>
    hand
      .prepare<[CaseId], EventRow & { case_id: CaseId; command_id: string }>(
        'select * from events where case_id = ? order by seq',
      )
      .all(one.caseId)
      .map((row) => ({ ...row, caseId: row.case_id, commandId: row.command_id }));
  const verify = () => store.verify(() => null);
  const named = async () => (await verify()).faults.map(({ reference, seq, fault }) => ({ reference, seq, fault }));
  return { of, store, one, hand, events, verify, named, reference: one.projection.reference };
}

describe('verify', () => {
  it('finds nothing in an untouched store, and replays every case', async () => {
    const { verify } = await house();
    expect(await verify()).toEqual({ ok: true, cases: 1, events: 5, destroyed: 0, replayed: 1, faults: [] });
  });

  it('names a changed event', async () => {
    const { hand, events, named, reference } = await house();
    const box = Buffer.from(events()[2]?.box ?? []);
    box[40] = (box[40] ?? 0) ^ 1;
    hand.prepare('update events set box = ? where seq = 3').run(box);
    expect(await named()).toEqual([{ reference, seq: 3, fault: 'changed' }]);
  });

  it.each(['type', 'at', 'v', 'command_id', 'part'])('names an event whose %s was changed', async (column) => {
    const { hand, named, reference } = await house();
    hand.prepare(`update events set ${column} = ? where seq = 2`).run(column === 'type' ? 'note.removed' : 77);
    expect(await named()).toEqual([{ reference, seq: 2, fault: 'changed' }]);
  });

  it.each([
    ['due_on', '2026-12-24', 'dueOn shows "2026-12-24", the events say "2026-04-02"'],
    ['owner_id', 'somebody', 'ownerId shows "somebody", the events say null'],
    ['phase', 'closed', 'phase shows "closed", the events say "working"'],
    ['late', 1, 'late shows true, the events say false'],
    ['closed_at', at, `closedAt shows ${at}, the events say null`],
    ['updated_at', 5, `updatedAt shows 5, the events say ${at}`],
  ])('names the column %s of a list that was changed by hand', async (column, value, what) => {
    const { hand, one, store, reference } = await house();
    const refold = () => one.projection;
    expect(await store.verify(refold)).toMatchObject({ ok: true, faults: [] });
    hand.prepare(`update cases set ${column} = ?`).run(value);
    const fault = { caseId: one.caseId, reference, seq: null, type: null, fault: 'projection', what };
    const { faults, ...sums } = await store.verify(refold);
    expect(sums).toEqual({ ok: false, cases: 1, events: 5, destroyed: 0, replayed: 1 });
    expect(faults.filter((one) => one.fault !== 'tally')).toEqual([fault]);
    // Lateness is what figures are made of: they no longer add up to the rows.
    expect(faults.some((one) => one.fault === 'tally')).toBe(column === 'late');
  });

  it('names a changed event whose hash was made to fit', async () => {
    const { hand, events, named, reference } = await house();
    const [, before, event] = events();
    if (!before || !event) throw new Error('no events');
    const box = Buffer.from(event.box);
    box[40] = (box[40] ?? 0) ^ 1;
    hand
      .prepare('update events set box = ?, hash = ? where seq = 3')
      .run(box, link(before.hash, headerText(event), box));
    expect(await named()).toEqual([{ reference, seq: 3, fault: 'changed' }]);
  });

  it('names an event whose whole chain behind it was made to fit', async () => {
    const { hand, events, named, reference } = await house();
    let previous: Buffer = Buffer.alloc(32);
    for (const event of events()) {
      const box = Buffer.from(event.box);
      if (event.seq === 2) box[40] = (box[40] ?? 0) ^ 1;
      previous = link(previous, headerText(event), box);
      hand.prepare('update events set box = ?, hash = ? where seq = ?').run(box, previous, event.seq);
    }
    hand.prepare('update cases set head = ?').run(previous);
    expect(await named()).toEqual([{ reference, seq: 2, fault: 'unreadable' }]);
  });

  it('names a removed event', async () => {
    const { hand, named, reference } = await house();
    hand.prepare('delete from events where seq = 3').run();
    expect(await named()).toEqual([{ reference, seq: 3, fault: 'removed' }]);
  });

  it('names removed events whose followers were given their numbers', async () => {
    const { hand, named, reference } = await house();
    hand.prepare('delete from events where seq = 3').run();
    hand.prepare('update events set seq = 3 where seq = 4').run();
    hand.prepare('update events set seq = 4 where seq = 5').run();
    const found = await named();
    expect(found[0]).toEqual({ reference, seq: 3, fault: 'changed' });
    expect(found.at(-1)).toEqual({ reference, seq: 5, fault: 'cut-off' });
  });

  it('names events that changed places', async () => {
    const { hand, named, reference } = await house();
    hand.exec(
      'update events set seq = 99 where seq = 2; update events set seq = 2 where seq = 3; update events set seq = 3 where seq = 99',
    );
    expect(await named()).toEqual([
      { reference, seq: 2, fault: 'reordered' },
      { reference, seq: 3, fault: 'reordered' },
    ]);
  });

  it('names events cut off the end', async () => {
    const { hand, named, reference } = await house();
    hand.prepare('delete from events where seq >= 4').run();
    expect(await named()).toEqual([
      { reference, seq: 4, fault: 'cut-off' },
      { reference, seq: 5, fault: 'cut-off' },
    ]);
  });

  it('names events that were put in', async () => {
    const { hand, events, named, reference } = await house();
    const last = events()[4];
    if (!last) throw new Error('no event');
    const hash = link(last.hash, headerText({ ...last, seq: 6, commandId: 'put in' }), last.box);
    hand
      .prepare(
        'insert into events (case_id, seq, type, v, at, command_id, part, box, hash) select case_id, 6, type, v, at, ?, part, box, ? from events where seq = 5',
      )
      .run('put in', hash);
    expect(await named()).toEqual([{ reference, seq: 6, fault: 'added' }]);
  });

  it('names what was cut off together with the head, by the anchor', async () => {
    const { store, hand, events, named, reference } = await house();
    expect(await store.anchor(at)).toMatchObject({ cases: 1, events: 5 });
    expect(await store.anchor(at + 1)).toBeNull();
    hand.prepare('delete from events where seq = 5').run();
    hand.prepare('update cases set version = 4, head = ?').run(events()[3]?.hash);
    expect(await named()).toEqual([{ reference, seq: 5, fault: 'rolled-back' }]);
  });

  it('names a case that was removed whole, by the anchor', async () => {
    const { store, hand, one, verify } = await house();
    await store.anchor(at);
    hand.exec('delete from events; delete from cases');
    const { faults } = await verify();
    // Figures count it once by itself, once under its service and once under who asks.
    const tallies = Array.from({ length: 3 }, () => ({ fault: 'tally' }));
    expect(faults).toMatchObject([{ caseId: one.caseId, fault: 'case-removed' }, ...tallies]);
  });

  it('names events whose case row is gone, without any anchor', async () => {
    const { hand, one, verify } = await house();
    hand.exec('delete from cases');
    const faults = (await verify()).faults.filter(({ fault }) => fault !== 'tally');
    expect(faults.map(({ caseId, seq }) => [caseId, seq])).toEqual([1, 2, 3, 4, 5].map((seq) => [one.caseId, seq]));
  });

  it('names an anchor line that was changed', async () => {
    const { store, of, one, verify } = await house();
    await store.anchor(at);
    await store.append(note(one.caseId, 5, { projection: one.projection }));
    await store.anchor(at + 1);
    const file = join(of.ledgerDir, 'anchors.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version":5', '"version":4'));
    const faults = (await verify()).faults.map(({ fault, what }) => `${fault}: ${what}`);
    expect(faults).toContain('anchor: line 2 does not follow from the line before');
    expect(faults).toContain('anchor: line 1 does not add up to its own hash over all heads');
  });

  it('names a key that is lost, and a history that does not replay', async () => {
    const { of, store, named, reference } = await house();
    const refused = await store.verify(() => {
      throw new Error('event 2 is not allowed');
    });
    expect(refused).toMatchObject({
      ok: false,
      faults: [{ reference, fault: 'does-not-replay', what: 'event 2 is not allowed' }],
    });
    const vault = new Database(join(of.dataDir, 'vault.db'));
    vault.exec("delete from keys where owner <> 'index'");
    expect(await named()).toEqual([{ reference, seq: null, fault: 'key-lost' }]);
  });
});

it('refuses to load a case with a changed or lost event', async () => {
  const { hand, store, one } = await house();
  hand.prepare('delete from events where seq = 5').run();
  await expect(store.loadCase(one.caseId)).rejects.toThrow('run verify');
});
