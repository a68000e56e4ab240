import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { type Slots, slots } from './kit.ts';

/** The query builder, typed as SQLite's. Typed asynchronous on both engines, so that a missing await shows. */
export type Q = BaseSQLiteDatabase<'async', unknown>;

/** One statement to run. `rows` gives rows; `run` gives how many rows it changed. A name makes it prepared once and kept. */
export interface Step {
  readonly kind: 'rows' | 'run';
  readonly name: string | null;
  readonly build: (q: Q, tables: unknown) => PromiseLike<unknown>;
  readonly params: object;
}

/**
 * A piece of work written once for both engines: each `yield*` is one statement. better-sqlite3 runs it to the end
 * without a pause (its transactions must be synchronous), PostgreSQL awaits each step.
 */
export type Work<R> = Generator<Step, R, unknown>;

/** One open database. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** Runs the work outside a transaction: for reads, or for a single write. */
  run<R>(work: Work<R>): Promise<R>;
  /** Runs the work in one transaction (BEGIN IMMEDIATE on SQLite); an exception rolls all of it back. */
  commit<R>(work: Work<R>): Promise<R>;
  /** Makes what was deleted from these tables unreadable in the files too, as far as the engine can. */
  scrub(tables: readonly string[]): Promise<void>;
  /** Writes a copy of the whole database to a new file; SQLite only (PostgreSQL has pg_dump). */
  copyTo(file: string): Promise<void>;
  /** What the engine itself finds wrong with its files; empty when nothing. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}

function* step<R>(of: Step): Work<R> {
  // The engine answers a step with what its builder gives: the only place where the answer gets its type back.
  return (yield of) as R;
}

type Build<T, P, R> = (q: Q, tables: T, p: Slots<P>) => PromiseLike<R>;

/** The words in which the queries over one set of tables are written. */
export function language<T>() {
  // Each engine opens with the tables of its own language; `Step` has no type parameter only to stay storable.
  const on =
    <P extends object, R>(build: Build<T, P, R>) =>
    (q: Q, tables: unknown) =>
      build(q, tables as T, slots<P>());
  return {
    /** A prepared query that gives rows. `name` is unique in the whole project. */
    query:
      <P extends object, R>(name: string, build: Build<T, P, R[]>) =>
      (params: P): Work<R[]> =>
        step({ kind: 'rows', name, build: on(build), params }),
    /** A prepared write; gives how many rows it changed. */
    write:
      <P extends object>(name: string, build: Build<T, P, unknown>) =>
      (params: P): Work<number> =>
        step({ kind: 'run', name, build: on(build), params }),
    /** A query whose shape depends on what is asked; not prepared. */
    ask: <R>(build: (q: Q, tables: T) => PromiseLike<R[]>): Work<R[]> =>
      step({ kind: 'rows', name: null, build: on((q, t) => build(q, t)), params: {} }),
  };
}

/** Whether an error of either engine says that a unique key is already taken. */
export function isUnique(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = 'code' in e ? e.code : '';
    if (code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return true;
  }
  return false;
}
