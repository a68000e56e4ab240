import { londonDate } from '../../machines/dates.ts';
import type { App } from '../app.ts';
import { tidyPageText } from '../services/page-text.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';
import { sweepProof } from './sweep-proof.ts';

const everyMs = 15 * 60_000;
/** How long the outbox remembers what it has done. */
const rememberMs = 30 * 24 * 60 * 60_000;

/** Takes over a profile another process wrote, writes the day's anchor and forgets what is over: sessions, links, limits, drafts nobody came back to with their files. */
async function tidy(app: App): Promise<void> {
  const now = app.clock.now();
  const { store } = app;
  tidyPageText(app);
  await app.profiles.refresh();
  await store.anchor(now);
  await app.auth.tidy();
  await store.links.forget(now);
  await store.sessions.forget(now);
  await store.limits.forget(now);
  await store.outbox.forget(now - rememberMs);
  const drafts = await store.drafts.expired(now);
  for (const draft of drafts) await app.files.deleteAll(draft);
  await store.drafts.delete(drafts);
}

/** Sweeps deadlines now and every 15 minutes, and copies of proof once a day, since that reads every case; one sweep at a time. Returns what stops it, once the one under way has ended. */
export function startSweeping(app: App): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  let proofSweptOn: string | null = null;
  const sweepProofDaily = async (): Promise<void> => {
    const today = londonDate(app.clock.now());
    if (proofSweptOn === today) return;
    const deleted = await sweepProof(app);
    proofSweptOn = today;
    if (deleted > 0) app.log.info('sweep.proof', { deleted });
  };
  const sweepOnce = async (): Promise<void> => {
    try {
      const told = await sweepDeadlines(app);
      if (told > 0) app.log.info('sweep', { told });
    } catch (error) {
      app.log.error('sweep', error);
    }
    await sweepProofDaily().catch((error: unknown) => app.log.error('sweep.proof', error));
    await tidy(app).catch((error: unknown) => app.log.error('tidy', error));
  };
  const sweep = (): void => {
    underWay ??= sweepOnce().finally(() => {
      underWay = null;
    });
  };
  sweep();
  const timer = setInterval(sweep, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
