import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../db/store.ts';
import { civilDate } from '../../machines/dates.ts';
import { staffId } from '../../machines/ids.ts';
import { at, projection } from '../db/made-up.ts';
import type { Figure } from './documents.ts';

const size = 100_000;
const tries = 60;

const percentile = (values: readonly number[], of: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))] ?? Number.NaN;

async function taken(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const due = (i: number): string =>
  `2026-${String(3 + (i % 4)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;

/** 100,000 open cases written straight into the table: what a list reads is the projection alone. */
function fill(client: Database.Database): void {
  const row = { ...projection('x'), outcome: null };
  const insert =
    client.prepare(`insert into cases (id, reference, opened_by, opened_part, version, head, created_at, updated_at,
    "right", nation, submission_id, phase, clock_status, identity, received_on, due_on, statutory_due_on, notice_by, owner_id,
    reviewer_id, channel, unread, pages, pages_decided, outcome, closed_at, late, linked_count)
    values (?, ?, ?, 0, 1, zeroblob(32), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, 0, 0, 0, null, null, 0, 0)`);
  client.transaction(() => {
    for (let i = 0; i < size; i += 1) {
      const id = randomUUID();
      insert.run(
        ...[id, `RD-${i}`, id, at, at, i % 5 === 0 ? 'erasure' : 'access', row.nation, id, row.phase, row.clockStatus],
        ...[row.identity, row.receivedOn, due(i), due(i), due(i), i % 3 === 0 ? null : `staff-${i % 40}`, row.channel],
      );
    }
  })();
  client.exec('analyze');
}

/**
 * A page of the case list and the DPO's counts on 100,000 open cases, through the store and as bare SQL on the same file,
 * taking turns. Goal: under 20 ms and at most 3 times the bare SQL.
 */
export async function benchLists(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rd-bench-'));
  const store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 7) });
  const client = new Database(join(dataDir, 'cases.db'));
  fill(client);
  const [today, soon] = [civilDate.parse('2026-04-10'), civilDate.parse('2026-04-15')];
  const owner = staffId.parse('staff-7');
  const deep = { key: civilDate.parse('2026-05-14'), id: (await store.cases({ limit: 1 })).rows[0]?.id };
  const after = deep.id === undefined ? {} : { after: { key: deep.key, id: deep.id } };

  const list = client.prepare(
    'select * from cases where closed_at is null and (due_on, id) > (?, ?) order by due_on, id limit 51',
  );
  const mine = client.prepare(
    'select * from cases where closed_at is null and owner_id = ? order by due_on, id limit 51',
  );
  const open = client.prepare('select count(*) from cases where closed_at is null');
  const range = client.prepare('select count(*) from cases where closed_at is null and due_on >= ? and due_on < ?');
  const free = client.prepare('select count(*) from cases where closed_at is null and owner_id is null');
  const rights = client.prepare('select "right", count(*) from cases where closed_at is null group by "right"');

  const pairs = [
    {
      name: 'case list, a page of 50 in the middle',
      ours: () => store.cases({ open: true, ...after }),
      bare: () => list.all(deep.key, deep.id),
    },
    {
      name: 'case list of one officer',
      ours: () => store.cases({ open: true, ownerId: owner }),
      bare: () => mine.all(owner),
    },
    {
      name: 'DPO counts by deadline',
      ours: () => store.counts(today, soon),
      bare: () => [open.get(), range.get('', today), range.get(today, soon), range.get('9999-12-31', 'z'), free.get()],
    },
    { name: 'DPO counts by right', ours: () => store.tally('right', { open: true }), bare: () => rights.all() },
  ];
  const figures: Figure[] = [];
  for (const { name, ours, bare } of pairs) {
    const times = { ours: [] as number[], bare: [] as number[] };
    for (let i = 0; i < 10; i += 1) await ours();
    for (let i = 0; i < tries; i += 1) {
      times.ours.push(await taken(ours));
      times.bare.push(await taken(bare));
    }
    const [half, worst, theirs] = [
      percentile(times.ours, 0.5),
      percentile(times.ours, 0.95),
      percentile(times.bare, 0.5),
    ];
    const ratio = half / theirs;
    const note = `p95 ${worst.toFixed(2)} ms, bare SQL ${theirs.toFixed(2)} ms`;
    figures.push({ name, value: half, unit: 'ms', goal: 'under 20', met: half < 20, note });
    figures.push({ name: `${name} against bare SQL`, value: ratio, unit: '×', goal: 'at most 3', met: ratio <= 3 });
  }
  client.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
  return figures;
}
