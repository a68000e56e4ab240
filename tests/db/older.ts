import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { z } from 'zod';
import { migrationsOf } from '../../db/migrated.ts';
import type { StoreSettings } from '../../db/open.ts';

const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });
const journalOf = (folder: string) => join(folder, 'meta', '_journal.json');
const migrationsIn = (folder: string) => journal.parse(JSON.parse(readFileSync(journalOf(folder), 'utf8')));

/** All migrations but the newest, by name. */
export const olderMigrations = (): readonly string[] =>
  migrationsIn(migrationsOf('sqlite'))
    .entries.map(({ tag }) => tag)
    .slice(0, -1);

/** A copy of the migrations as they were when one of them was the newest. */
function migrationsUntil(tag: string, engine: 'sqlite' | 'postgres', to: string): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  cpSync(migrationsOf(engine), to, { recursive: true });
  const all = migrationsIn(to);
  const last = all.entries.findIndex((entry) => entry.tag === tag);
  writeFileSync(journalOf(to), JSON.stringify({ ...all, entries: all.entries.slice(0, last + 1) }));
  return to;
}

/**
 * Puts a closed store back to how it lay in the database when a migration was the newest: its tables made by the migrations
 * up to there, with the rows of all that stood in them then. To be called again and again with the same settings, always from the
 * rows the store was first closed with.
 */
export async function asOf(tag: string, of: StoreSettings): Promise<void> {
  const folder = join(of.dataDir, 'older');
  if (of.databaseUrl === undefined) return sqliteAsOf(migrationsUntil(tag, 'sqlite', folder), of.dataDir);
  const client = new pg.Client({ connectionString: of.databaseUrl });
  await client.connect();
  await postgresAsOf(migrationsUntil(tag, 'postgres', folder), client).finally(() => client.end());
}

function sqliteAsOf(migrationsFolder: string, dataDir: string): void {
  const [file, later] = [join(dataDir, 'cases.db'), join(dataDir, 'later.db')];
  try {
    readFileSync(later);
  } catch {
    renameSync(file, later);
  }
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  const client = new Database(file);
  migrateSqlite(drizzleSqlite(client), { migrationsFolder });
  client.pragma('foreign_keys = OFF');
  client.prepare('attach ? as later').run(later);
  const tables = client
    .prepare<[], string>("select name from sqlite_master where type = 'table' and name not like '%\\_\\_%' escape '\\'")
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_'));
  for (const table of tables) {
    const columns = client
      .prepare<[string], string>('select name from pragma_table_info(?)')
      .pluck()
      .all(table)
      .map((name) => `"${name}"`)
      .join(', ');
    client.exec(`insert into main."${table}" (${columns}) select ${columns} from later."${table}"`);
  }
  client.close();
}

async function postgresAsOf(migrationsFolder: string, client: pg.Client): Promise<void> {
  const { rows: made } = await client.query("select 1 from information_schema.schemata where schema_name = 'later'");
  await client.query(made.length > 0 ? 'drop schema public cascade' : 'alter schema public rename to later');
  await client.query('drop schema if exists drizzle cascade; create schema public');
  await migratePostgres(drizzlePostgres(client), { migrationsFolder });
  // Nothing refers to a row that is not there yet.
  await client.query("set session_replication_role = 'replica'");
  const { rows } = await client.query<{ table: string; columns: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' group by 1`,
  );
  for (const { table, columns } of rows)
    await client.query(
      `insert into public."${table}" (${columns}) overriding system value select ${columns} from later."${table}"`,
    );
}
