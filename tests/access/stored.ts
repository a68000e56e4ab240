import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';

/** That something was looked at or taken out is on record; of a session, when it was last seen; limits count. Nothing else may move. */
const recordsOfLooking = ['material.viewed', 'proof.viewed', 'answer.downloaded', 'messages.read', 'exported'];
const mayMove = [
  'limits',
  'requester_sessions',
  'session',
  'rate_limit',
  'events',
  'cases',
  'outbox',
  'anchors',
  'staff_event',
];
/** What the server does by itself once it has started: the record is checked, at whatever moment that ends. */
const ofTheServer = ['turns', 'chain_checks'];

const count = z.array(z.object({ type: z.string(), n: z.number() }));

/**
 * What a case's data folder holds, as one line a table: to be compared before and after something that changes nothing.
 * The types of events stand there in the clear; their contents are sealed.
 */
export function stored(dataDir: string): Record<string, string> {
  const database = new Database(join(dataDir, 'cases.db'), { readonly: true });
  try {
    const tables = z
      .array(z.string())
      .parse(database.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all());
    const still = tables.filter((name) => ![...mayMove, ...ofTheServer].includes(name));
    const contents = still.map((name) => [name, digest(database.prepare(`select * from "${name}"`).all())]);
    const counted = (table: 'events' | 'staff_event') =>
      JSON.stringify(
        count
          .parse(database.prepare(`select type, count(*) as n from ${table} group by type`).all())
          .filter(({ type }) => !recordsOfLooking.includes(type)),
      );
    return { ...Object.fromEntries(contents), events: counted('events'), staff: counted('staff_event') };
  } finally {
    database.close();
  }
}

const digest = (rows: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map((row) => JSON.stringify(row)).sort()))
    .digest('hex');
