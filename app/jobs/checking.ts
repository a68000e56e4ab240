import { randomUUID } from 'node:crypto';
import { londonDate } from '../../machines/dates.ts';
import type { App } from '../app.ts';
import { checkChain } from '../services/auditing/check-chain.ts';
import { isCaughtUp } from '../services/catch-up.ts';
import { londonHour } from '../services/london-time.ts';

const lookMs = 60_000;
/** How long a process that says nothing keeps its turn; it says so before each page of cases. */
const turnMs = 10 * 60_000;
/** At night, when nobody waits for a page. */
const fromHour = 2;

/**
 * Checks the record once a day, from two in the morning in London; after a sleep, or a start later in the day, as soon as it wakes. One
 * process at a time. Apart from the sweep, which must not wait for it.
 */
export function startChecking(app: App): () => Promise<void> {
  const who = randomUUID();
  let underWay: Promise<void> | null = null;
  let isStopping = false;
  const keep = async (): Promise<boolean> =>
    !isStopping && (await app.store.turns.take('chain', who, turnMs, app.clock.now()));
  const checkOnce = async (): Promise<void> => {
    const now = app.clock.now();
    const today = londonDate(now);
    if (londonHour(now) < fromHour || (await app.store.turns.doneFor('chain')) === today) return;
    // Rows that an older program wrote are no sign that somebody changed them.
    if (!(await isCaughtUp(app.store)) || !(await keep())) return;
    try {
      await checkChain(app, keep);
      await app.store.turns.finish('chain', who, today);
    } finally {
      await app.store.turns.end('chain', who);
    }
  };
  const look = (): void => {
    underWay ??= checkOnce()
      .catch((error: unknown) => (isStopping ? undefined : app.log.error('chain.turn', error)))
      .finally(() => {
        underWay = null;
      });
  };
  const timer = setInterval(look, lookMs);
  timer.unref();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await underWay;
  };
}
