import { setImmediate } from 'node:timers/promises';
import type { Anew, appending } from './append.ts';
import { opened } from './cases.ts';
import type { Case } from './chain-faults.ts';
import type { Engine } from './engine.ts';
import type { EventRow, StoredEvent } from './types.ts';
import type { Vault } from './vault.ts';
import { casesAfter, eventsOf, otherwise, type Refold } from './verify.ts';

/** What the caller knows of events, as `verify` is told it. */
export interface CatchingUp {
  readonly refold: Refold;
  /** Who did an event. */
  readonly doerOf: (event: StoredEvent) => string;
  /** A case that cannot be read is left as it is: `verify` says what is wrong with it. */
  readonly unreadable: (caseId: Case['id'], error: unknown) => void;
}

export interface CaughtUp {
  /** The last case of the page: where to go on after a stop. */
  readonly after: Case['id'];
  readonly cases: number;
  readonly changed: number;
}

/**
 * Brings what an older program wrote to what this one would have written of the same events: what rows show in lists,
 * and the figures with it; who did each event, to search by. Page by page, each in one transaction, in the order of
 * their ids. Doing it again changes nothing, so it may be stopped or killed anywhere. What is sealed and chained is
 * only read. Destroyed cases stay as they are.
 */
export async function* catchUp(
  main: Engine,
  vault: Vault,
  showAnew: ReturnType<typeof appending>['showAnew'],
  says: CatchingUp,
  from: string,
): AsyncGenerator<CaughtUp> {
  for (let after = from; ; ) {
    const page = await main.run(casesAfter(after));
    const last = page.at(-1);
    if (!last) return;
    const all: Anew[] = [];
    for (const row of page) {
      // SQLite answers without a pause: others must get their turn between two cases.
      await setImmediate();
      try {
        const anew = anewOf(row, await main.run(eventsOf(row.id)), await vault.key(row.id), says);
        if (anew) all.push(anew);
      } catch (error) {
        says.unreadable(row.id, error);
      }
    }
    if (all.length > 0) await showAnew(all);
    after = last.id;
    yield { after: last.id, cases: page.length, changed: all.length };
  }
}

function anewOf(row: Case, rows: readonly EventRow[], key: Buffer | null, says: CatchingUp): Anew | null {
  // Of a case that moved meanwhile the next event writes all it shows; who did its older events is said below all the same.
  if (!key) return null;
  const events = rows.map((event) => opened(key, event));
  const doers = events.flatMap((event, n) =>
    rows[n]?.byId === null ? [{ seq: event.seq, byId: says.doerOf(event) }] : [],
  );
  const projection = rows.length === row.version ? says.refold(events) : null;
  const isOther = projection !== null && otherwise(row, projection).length > 0;
  if (doers.length === 0 && !isOther) return null;
  return { caseId: row.id, version: row.version, projection: isOther ? projection : null, doers };
}
