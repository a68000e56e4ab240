import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Engine, Q, Step, Work } from './engine.ts';
import { refuseNewer } from './migrated.ts';

/** What a drizzle builder and a prepared statement of better-sqlite3 have in common. */
interface Sync {
  prepare(): Sync;
  all(params: object): unknown[];
  run(params: object): { changes: number };
}

/**
 * Sets the pragmas everything rests on, and asserts them. FULL: an acknowledged request is evidence, and WAL's default
 * may lose the last commits at power loss. better-sqlite3 is built to fall back to NORMAL, hence the check.
 * @throws when SQLite does not take them or is older than the fix of the WAL-reset bug (3.51.3).
 */
export function setPragmas(client: Database.Database): void {
  client.pragma('busy_timeout = 5000');
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('secure_delete = ON');
  client.pragma('foreign_keys = ON');
  client.pragma('trusted_schema = OFF');
  const want = { journal_mode: 'wal', synchronous: 2, secure_delete: 1, foreign_keys: 1 };
  for (const [name, value] of Object.entries(want)) {
    const got = client.pragma(name, { simple: true });
    if (got !== value) throw new Error(`SQLite runs with ${name}=${String(got)} instead of ${value}`);
  }
  const version = String(client.prepare('select sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new Error(`SQLite ${version} can corrupt a WAL database`);
}

/** A SQLite file opened, checked and migrated, and the raw handle for the sign-in library. */
export function openSqlite(file: string, tables: Record<string, unknown>, migrationsFolder: string) {
  const client = new Database(file);
  setPragmas(client);
  const db = drizzle(client, { schema: tables });
  refuseNewer(
    migrationsFolder,
    client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get() === undefined
      ? 0
      : Number(client.prepare('select max(created_at) from __drizzle_migrations').pluck().get()),
  );
  migrateOnce(() => migrate(db, { migrationsFolder }));

  // Typed asynchronous for the queries' sake; only this file knows it is not.
  const q = db as unknown as Q;
  const prepared = new Map<string, Sync>();
  const statement = (step: Step): Sync => {
    const kept = step.name === null ? undefined : prepared.get(step.name);
    if (kept) return kept;
    // Every builder of the better-sqlite3 driver has these three methods.
    const made = (step.build(q, tables) as unknown as Sync).prepare();
    if (step.name !== null) prepared.set(step.name, made);
    return made;
  };
  const drive = <R>(work: Work<R>): R => {
    let next = work.next();
    while (!next.done) {
      const { kind, params } = next.value;
      const ready = statement(next.value);
      next = work.next(kind === 'rows' ? ready.all(params) : ready.run(params).changes);
    }
    return next.value;
  };
  const begin = client.prepare('begin immediate');
  const commit = client.prepare('commit');
  const rollback = client.prepare('rollback');
  const engine: Engine = {
    name: 'sqlite',
    run: async (work) => drive(work),
    commit: async (work) => {
      begin.run();
      try {
        const result = drive(work);
        commit.run();
        return result;
      } catch (error) {
        // Some errors (a full disk among them) make SQLite roll back by itself.
        if (client.inTransaction) rollback.run();
        throw error;
      }
    },
    scrub: async () => {
      client.pragma('wal_checkpoint(TRUNCATE)');
    },
    copyTo: async (to) => {
      rmSync(to, { force: true });
      await client.backup(to);
    },
    check: async () =>
      client
        .prepare('pragma integrity_check')
        .pluck()
        .all()
        .map(String)
        .filter((line) => line !== 'ok'),
    close: async () => {
      client.close();
    },
  };
  return { engine, db };
}

/** Two processes may start at once: the one that comes second finds the work done. */
function migrateOnce(run: () => void): void {
  try {
    run();
  } catch {
    run();
  }
}
