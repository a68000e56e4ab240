import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { setPragmas } from '../../db/engine.sqlite.ts';
import { openStore } from '../../db/store.ts';
import { at, newCase, note } from '../db/made-up.ts';
import type { Figure } from './documents.ts';

const rounds = 40;
const perRound = 25;
const payload = { body: 'Called the archive; the box is on its way. '.repeat(6) };

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * A durable append as the store does it (sealed, chained, indexed projection, outbox row) against the same rows written
 * with bare better-sqlite3, same pragmas, taking turns in one run. Goal: at least 0.6 times as many a second.
 */
export async function benchAppend(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rd-bench-'));
  const store = await openStore({ dataDir: join(folder, 'ours'), masterKey: Buffer.alloc(32, 7) });
  // The bare side gets the very same tables and indexes, made by the same migrations.
  const other = await openStore({ dataDir: join(folder, 'bare'), masterKey: Buffer.alloc(32, 7) });
  const one = newCase();
  await store.openCase(one);
  await other.openCase(one);
  await other.close();
  const client = new Database(join(folder, 'bare', 'cases.db'));
  setPragmas(client);
  const bare = bareAppend(client, one.caseId);

  let version = 1;
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const from = version;
    let began = performance.now();
    for (let i = 0; i < perRound; i += 1) {
      const commandId = randomUUID();
      const answer = await store.append(
        note(one.caseId, version, {
          commandId,
          projection: one.projection,
          events: [{ type: 'note.added', v: 1, payload }],
          outbox: [{ kind: 'mail', dedupe: commandId, caseId: one.caseId, body: { seq: version, template: 'note' } }],
        }),
      );
      if (!answer.ok) throw new Error(answer.code);
      version = answer.version;
    }
    times.ours.push((performance.now() - began) / perRound);
    began = performance.now();
    for (let i = 0; i < perRound; i += 1) bare(from + i);
    times.bare.push((performance.now() - began) / perRound);
  }
  client.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const [ours, theirs] = [median(times.ours), median(times.bare)];
  const ratio = theirs / ours;
  return [
    { name: 'sealed durable append', value: 1000 / ours, unit: 'a second' },
    { name: 'bare better-sqlite3 append', value: 1000 / theirs, unit: 'a second' },
    { name: 'sealed against bare append', value: ratio, unit: '×', goal: 'at least 0.6', met: ratio >= 0.6 },
  ];
}

function bareAppend(client: Database.Database, caseId: string): (version: number) => void {
  const move = client.prepare(
    `update cases set version = ?, updated_at = ?, phase = 'working', due_on = '2026-04-02', statutory_due_on = '2026-04-02',
     notice_by = '2026-04-02', owner_id = null, reviewer_id = null, unread = 0, pages = 0, pages_decided = 0, outcome = null,
     closed_at = null, late = 0 where id = ? and version = ?`,
  );
  const event = client.prepare(
    'insert into events (case_id, seq, type, v, at, command_id, part, box, hash) values (?, ?, ?, 1, ?, ?, 0, ?, ?)',
  );
  const outbox = client.prepare(
    `insert into outbox (kind, dedupe, case_id, body, created_at, available_at, lease_until, attempts)
     values ('mail', ?, ?, ?, ?, ?, 0, 0)`,
  );
  const hash = Buffer.alloc(32);
  const append = client.transaction((version: number) => {
    const commandId = randomUUID();
    if (move.run(version + 1, at, caseId, version).changes !== 1) throw new Error('conflict');
    event.run(caseId, version + 1, 'note.added', at, commandId, Buffer.from(JSON.stringify(payload)), hash);
    outbox.run(commandId, caseId, JSON.stringify({ seq: version, template: 'note' }), at, at);
  });
  return (version) => append.immediate(version);
}
