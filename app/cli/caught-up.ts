import { randomUUID } from 'node:crypto';
import type { Store } from '../../db/store.ts';
import { catchUp } from '../services/catch-up.ts';

/**
 * Brings the rows of all cases to this version, as the server does after an upgrade, and says on stderr how far it is.
 * @throws where a server is doing it now
 */
export async function caughtUp(store: Store): Promise<void> {
  const isDone = await catchUp({
    store,
    clock: { now: () => Date.now() },
    who: randomUUID(),
    say: ({ cases, changed }) => process.stderr.write(`${cases} cases read, ${changed} rows brought to this version\n`),
    // `verify` names it.
    unreadable: () => undefined,
  });
  if (!isDone)
    throw new Error('The server is bringing its rows to this version. Try again when its log says catch-up.done.');
}
