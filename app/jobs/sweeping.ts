import type { App } from '../app.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

const everyMs = 15 * 60_000;

/** Writes the day's anchor and forgets what is over: sessions, links, limits, drafts nobody came back to with their files. */
async function tidy(app: App): Promise<void> {
  const now = app.clock.now();
  const { store } = app;
  await store.anchor(now);
  await app.auth.tidy();
  await store.links.forget(now);
  await store.sessions.forget(now);
  await store.limits.forget(now);
  const drafts = await store.drafts.expired(now);
  for (const draft of drafts) await app.files.deleteAll(draft);
  await store.drafts.delete(drafts);
}

/** Sweeps deadlines now and every 15 minutes, one sweep at a time. Returns what stops it. */
export function startSweeping(app: App): () => void {
  let isRunning = false;
  const sweep = (): void => {
    if (isRunning) return;
    isRunning = true;
    sweepDeadlines(app)
      .then((told) => told > 0 && app.log.info('sweep', { told }))
      .then(() => tidy(app))
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
