import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { setPragmas } from '../../db/engine.sqlite.ts';
import { openStore } from '../../db/store.ts';
import type { Append, OpenCase } from '../../db/types.ts';
import { at, newCase, note } from '../db/made-up.ts';
import type { Figure } from './documents.ts';

const rounds = 90;
const perRound = 25;
const payload = { body: 'Called the archive; the box is on its way. '.repeat(6) };

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * A durable append as the store does it (sealed, chained, indexed projection, outbox row) against the same rows written
 * with bare better-sqlite3, same pragmas, taking turns in one run. Goal: at least 0.6 times as many a second. Shown too,
 * without a goal: against a bare side that also knows which columns stay as they are, which leaves only our layers.
 */
export async function benchAppend(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rd-bench-'));
  const store = await openStore({ dataDir: join(folder, 'ours'), masterKey: Buffer.alloc(32, 7) });
  const one = newCase();
  await store.openCase(one);
  const everything = await bareSide(join(folder, 'all'), one, allColumns);
  const bare = await bareSide(join(folder, 'bare'), one, changingColumns);

  const sides = [
    {
      times: [] as number[],
      append: async (of: Append) => {
        const answer = await store.append(of);
        if (!answer.ok) throw new Error(answer.code);
      },
    },
    { times: [] as number[], append: bare.append },
    { times: [] as number[], append: everything.append },
  ] as const;
  for (let round = 0; round < rounds; round += 1) {
    const commands = Array.from({ length: perRound }, (_, i) => command(one, round * perRound + i + 1));
    // Whoever comes behind another finds the disk and the processor as that one left them: each has every place in turn.
    for (const [place] of sides.entries()) {
      const side = sides[(round + place) % sides.length];
      const began = performance.now();
      for (const each of commands) await side?.append(each);
      side?.times.push((performance.now() - began) / perRound);
    }
  }
  bare.close();
  everything.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const [ours = Number.NaN, theirs = Number.NaN, all = Number.NaN] = sides.map(({ times }) => median(times));
  const ratio = all / ours;
  return [
    { name: 'sealed durable append', value: 1000 / ours, unit: 'a second' },
    { name: 'bare better-sqlite3 append', value: 1000 / all, unit: 'a second' },
    { name: 'sealed against bare append', value: ratio, unit: '×', goal: 'at least 0.6', met: ratio >= 0.6 },
    { name: 'sealed against bare that spares indexes as ours does', value: theirs / ours, unit: '×' },
  ];
}

const command = (one: OpenCase, version: number): Append => {
  const commandId = randomUUID();
  return note(one.caseId, version, {
    commandId,
    projection: one.projection,
    events: [{ type: 'note.added', v: 1, payload }],
    outbox: [{ kind: 'mail', dedupe: commandId, caseId: one.caseId, body: { seq: version, template: 'note' } }],
  });
};

const changingColumns = `clock_status = 'running', identity = 'not-asked', statutory_due_on = '2026-04-02',
  notice_by = '2026-04-02', unread = 0, pages = 0, pages_decided = 0`;
const allColumns = `${changingColumns}, phase = 'working', received_on = '2026-03-02', due_on = '2026-04-02',
  owner_id = null, reviewer_id = null, outcome = null, closed_at = null, late = 0`;

/** The very same tables and indexes, made by the same migrations, and nothing of ours between the caller and SQLite. */
async function bareSide(dataDir: string, one: OpenCase, columns: string) {
  const store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 7) });
  await store.openCase(one);
  await store.close();
  const client = new Database(join(dataDir, 'cases.db'));
  setPragmas(client);
  const { caseId } = one;
  const move = client.prepare(
    `update cases set version = ?, head = ?, updated_at = ?, ${columns} where id = ? and version = ?`,
  );
  const event = client.prepare(
    'insert into events (case_id, seq, type, v, at, command_id, part, box, hash) values (?, ?, ?, 1, ?, ?, 0, ?, ?)',
  );
  const outbox = client.prepare(
    `insert into outbox (kind, dedupe, case_id, body, created_at, available_at, lease_until, attempts)
     values ('mail', ?, ?, ?, ?, ?, 0, 0)`,
  );
  const hash = Buffer.alloc(32);
  const append = client.transaction(({ expectedVersion, commandId, events, outbox: items }: Append) => {
    const version = expectedVersion + 1;
    if (move.run(version, hash, at, caseId, expectedVersion).changes !== 1) throw new Error('conflict');
    for (const { type, payload: content } of events)
      event.run(caseId, version, type, at, commandId, Buffer.from(JSON.stringify(content)), hash);
    for (const { dedupe, body } of items) outbox.run(dedupe, caseId, JSON.stringify(body), at, at);
  });
  return { append: (of: Append) => append.immediate(of), close: () => client.close() };
}
