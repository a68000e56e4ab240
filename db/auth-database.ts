import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { drizzle as sqlite } from 'drizzle-orm/better-sqlite3';
import type { drizzle as postgres } from 'drizzle-orm/node-postgres';
import * as tablesPg from './schema.pg.ts';
import * as tablesSqlite from './schema.sqlite.ts';

/** The staff sign-in library's door to its own tables: what its `database` setting wants. */
export function authDatabase(
  engine: 'sqlite' | 'postgres',
  db: ReturnType<typeof sqlite> | ReturnType<typeof postgres>,
): ReturnType<typeof drizzleAdapter> {
  return engine === 'sqlite'
    ? drizzleAdapter(db, { provider: 'sqlite', schema: tablesSqlite })
    : drizzleAdapter(db, { provider: 'pg', schema: tablesPg });
}
