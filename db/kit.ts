import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/**
 * The column words both engines share. SQLite's types are the ones the code sees; the PostgreSQL kit must yield equal
 * TypeScript values when it runs, which the contract tests prove on both.
 * Instants are epoch milliseconds, civil dates are text. `moment` (a `Date`) exists for the sign-in tables alone, whose
 * library insists on it.
 */
export const sqliteKit = {
  table: lite.sqliteTable,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  text: (name: string) => lite.text(name),
  int: (name: string) => lite.integer(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
  bytes: (name: string) => lite.blob(name, { mode: 'buffer' }),
  date: (name: string) => lite.text(name),
  instant: (name: string) => lite.integer(name),
  moment: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  id: (name: string) => lite.integer(name).primaryKey({ autoIncrement: true }),
};
export type Kit = typeof sqliteKit;

const bytea = pg.customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (bytes) => Buffer.from(bytes),
});

const pgWords = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  text: (name: string) => pg.text(name),
  int: (name: string) => pg.bigint(name, { mode: 'number' }),
  bool: (name: string) => pg.boolean(name),
  json: (name: string) => pg.jsonb(name),
  bytes: (name: string) => bytea(name),
  date: (name: string) => pg.text(name),
  instant: (name: string) => pg.bigint(name, { mode: 'number' }),
  moment: (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3 }),
  id: (name: string) => pg.bigint(name, { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
};
// The two kits differ in the library's types and agree in the values they give: the one cast that buys a single schema.
export const pgKit = pgWords as unknown as Kit;

/** A named gap in a prepared statement for every field of `P`. */
export type Slots<P> = { readonly [K in keyof P]-?: Placeholder };

/** The gaps of a statement, made on first mention. */
export function slots<P>(): Slots<P> {
  // A proxy has no type of its own: every string key answers with the gap of that name.
  return new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) }) as Slots<P>;
}

/** A gap as the new value of a column in `update … set`, encoded as that column. */
export function put(slot: Placeholder): SQL {
  // Drizzle encodes a placeholder in `set()` when it runs; only its type forgets to allow one.
  return slot as unknown as SQL;
}
