import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Engine, Q, Step, Work } from './engine.ts';
import { refuseNewer } from './migrated.ts';

/** What a drizzle builder of the node-postgres driver can do when it is kept under a name. */
interface Preparable extends PromiseLike<unknown> {
  prepare(name: string): { execute(params: object): Promise<unknown> };
}

const migrationLock = 7_241_907;

/**
 * A PostgreSQL database opened, checked and migrated, and the raw handle for the sign-in library.
 * @throws when the server could lose an acknowledged commit (fsync or synchronous_commit off).
 */
export async function openPostgres(url: string, tables: Record<string, unknown>, migrationsFolder: string) {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'rightsdesk' });
  // A broken connection is replaced by the pool; without a listener it would end the process. The pool listens to idle
  // ones only: one lost between two statements of a transaction is seen by the next statement, and here.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await prepareDatabase(pool, migrationsFolder);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = drizzle(pool, { schema: tables });
  const exec = (q: NodePgDatabase<Record<string, unknown>>, step: Step): PromiseLike<unknown> => {
    // The queries are written in SQLite's types; the PostgreSQL builder has the same methods.
    const builder = step.build(q as unknown as Q, tables);
    if (step.name === null) return builder;
    return (builder as Preparable).prepare(step.name).execute(step.params);
  };
  const drive = async <R>(q: NodePgDatabase<Record<string, unknown>>, work: Work<R>): Promise<R> => {
    let next = work.next();
    while (!next.done) {
      const { kind } = next.value;
      const answer = await exec(q, next.value);
      next = work.next(kind === 'rows' ? answer : ((answer as pg.QueryResult).rowCount ?? 0));
    }
    return next.value;
  };
  const engine: Engine = {
    name: 'postgres',
    run: (work) => drive(db, work),
    commit: (work) => db.transaction((tx) => drive(tx, work)),
    // A plain vacuum leaves the bytes of dead rows in their page; a full one writes the table anew.
    scrub: async (names) => {
      for (const name of names) await pool.query(`vacuum full ${pg.escapeIdentifier(name)}`);
    },
    copyTo: async () => {
      throw new Error('PostgreSQL is backed up with pg_dump.');
    },
    check: async () => [],
    close: () => pool.end(),
  };
  return { engine, db };
}

async function prepareDatabase(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect();
  try {
    const {
      rows: [set],
    } = await client.query<{ fsync: string; commit: string }>(
      "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
    );
    if (set?.fsync !== 'on' || set.commit === 'off')
      throw new Error(
        'PostgreSQL must run with fsync=on and synchronous_commit=on: an acknowledged request is evidence.',
      );
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const made = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as made");
    const newest = made.rows[0]?.made
      ? await client.query('select max(created_at) as newest from drizzle.__drizzle_migrations')
      : null;
    refuseNewer(migrationsFolder, Number(newest?.rows[0]?.newest ?? 0));
    await migrate(drizzle(client), { migrationsFolder });
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  } finally {
    client.release();
  }
}
