import type { App } from '../app.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

const everyMs = 15 * 60_000;

/** Sweeps deadlines now and every 15 minutes, one sweep at a time. Returns what stops it. */
export function startSweeping(app: App): () => void {
  let isRunning = false;
  const sweep = (): void => {
    if (isRunning) return;
    isRunning = true;
    sweepDeadlines(app)
      .then((told) => told > 0 && app.log.info('sweep', { told }))
      .catch((error: unknown) => app.log.error('sweep', error))
      .finally(() => {
        isRunning = false;
      });
  };
  sweep();
  const timer = setInterval(sweep, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
