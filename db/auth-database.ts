import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import * as pgTables from './schema.pg.ts';
import * as sqliteTables from './schema.sqlite.ts';

/**
 * The sign-in library's database on an open handle of ours: same file, same pragmas, same backup as the cases.
 * @param db the raw drizzle handle of openSqlite or openPostgres
 */
export const authDatabase = (engine: 'sqlite' | 'postgres', db: Parameters<typeof drizzleAdapter>[0]) =>
  drizzleAdapter(db, {
    provider: engine === 'sqlite' ? 'sqlite' : 'pg',
    schema: engine === 'sqlite' ? sqliteTables : pgTables,
  });
