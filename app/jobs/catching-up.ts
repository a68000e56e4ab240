import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { catchUp, type Progress } from '../services/catch-up.ts';
import { lookEvery } from './look-every.ts';

/** How often another process is asked whether it has done it. */
const lookMs = 60_000;
/** How often a long one says how far it is. */
const sayEveryMs = 30_000;

/**
 * Brings the rows of all cases to this version after an upgrade, beside everything else: lists show what is right for the rows that
 * were reached, and the nightly check waits for the end. How far it is stands in the log. Returns what stops it.
 */
export function startCatchingUp(app: App): () => Promise<void> {
  const { store, clock, log } = app;
  const who = randomUUID();
  let saidAt = clock.now();
  const say = ({ isDone, ...sum }: Progress): void => {
    const now = clock.now();
    if (!isDone && now - saidAt < sayEveryMs) return;
    saidAt = now;
    log.info(isDone ? 'catch-up.done' : 'catch-up', sum);
  };
  const unreadable = (caseId: string, error: unknown) => log.error('catch-up', error, { caseId });
  return lookEvery({
    ...{ everyMs: lookMs, isAtOnce: true },
    look: (isStopping) => catchUp({ store, clock, who, say, unreadable, isStopping }),
    failed: (error, isStopping) => (isStopping ? undefined : log.error('catch-up.turn', error)),
  });
}
