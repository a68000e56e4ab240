import { randomUUID } from 'node:crypto';
import { addDays, londonDate } from '../../machines/dates.ts';
import type { App } from '../app.ts';
import { checkChain } from '../services/auditing/check-chain.ts';
import { isCaughtUp } from '../services/catch-up.ts';
import { londonHour } from '../services/watching/london-time.ts';
import { lookEvery } from './look-every.ts';

const turn = 'chain';
const lookMs = 60_000;
/** How long a process that says nothing keeps its turn; it says so before each page of cases. */
const turnMs = 10 * 60_000;
/** At night, when nobody waits for a page. */
const fromHour = 2;

/** How long after it was begun a check that was stopped may go on: what it saw first must not be old when it is done. */
const goesOnDays = 2;

/** A process among those that share the database. */
interface Checker {
  readonly who: string;
  readonly isStopping: () => boolean;
  /** Cases between two looks; as many as `verify` takes unless said. */
  readonly page?: number;
}

/**
 * Checks the record, where that is due and no other process does it. Stopped, it goes on where it was, in whichever
 * process: how far it is stands with whose turn it is, after the day on which it was begun.
 */
export async function checkWhenDue(app: App, { who, isStopping, page }: Checker): Promise<void> {
  const { turns } = app.store;
  const now = app.clock.now();
  const today = londonDate(now);
  const keep = async () => !isStopping() && (await turns.take(turn, who, turnMs, app.clock.now()));
  if (londonHour(now) < fromHour || (await turns.doneFor(turn)) === today) return;
  // Rows that an older program wrote are no sign that somebody changed them.
  if (!(await isCaughtUp(app.store)) || !(await keep())) return;
  try {
    // Asked again: another process may have come to its end between the two.
    const kept = (await turns.doneFor(turn)) ?? '';
    if (kept === today) return;
    // `2026-11-29@place`: begun that day, and not yet done.
    const [begunOn, from] = [kept.slice(0, 10), kept.slice(11)];
    const goesOn = from !== '' && begunOn >= addDays(today, -goesOnDays);
    const since = goesOn ? begunOn : today;
    const reached = (place: string) => turns.finish(turn, who, `${since}@${place}`);
    await checkChain(app, { keep, from: goesOn ? from : null, reached, ...(page && { page }) });
    await turns.finish(turn, who, today);
  } finally {
    await turns.end(turn, who);
  }
}

/**
 * Checks the record once a day, from two in the morning in London; after a sleep, or a start later in the day, as soon
 * as it wakes. One process at a time. Apart from the sweep, which must not wait for it.
 */
export function startChecking(app: App): () => Promise<void> {
  const who = randomUUID();
  return lookEvery({
    ...{ everyMs: lookMs, isAtOnce: false },
    look: async (isStopping) => {
      await checkWhenDue(app, { who, isStopping });
      return false;
    },
    failed: (error, isStopping) => (isStopping ? undefined : app.log.error('chain.turn', error)),
  });
}
