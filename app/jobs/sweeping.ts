import { randomUUID } from 'node:crypto';
import { londonDate } from '../../machines/dates.ts';
import type { App } from '../app.ts';
import type { Keeping } from '../services/case/walk-cases.ts';
import { keepChances } from '../services/figures/forecast.ts';
import { tidyPageText } from '../services/file/page-text.ts';
import { sendNotices } from '../services/watching/send-notices.ts';
import { lookEvery } from './look-every.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';
import { isSweepDue } from './sweep-due.ts';
import { sweepEveryCase } from './sweep-every-case.ts';
import { sweepIncidents } from './sweep-incidents.ts';

/** How often the clock on the wall is looked at. A timer of 15 minutes would sleep with the machine. */
const lookMs = 20_000;
/** How long a process that says nothing keeps its turn. */
const turnMs = 90_000;
/** How long the outbox remembers what it has done. */
const rememberMs = 30 * 24 * 60 * 60_000;

/** Writes the day's anchor and forgets what is over: sessions, links, limits, drafts nobody came back to with their files. */
async function tidy(app: App): Promise<void> {
  const now = app.clock.now();
  const { store } = app;
  tidyPageText(app);
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

/**
 * Everything time brings, once: what people are told of, e-mails about it, and once a day what takes a look at every case.
 * @param keep asked in between, whether to go on; what is cut short is done by the next sweep
 */
async function sweepAll(app: App, who: string, keep: Keeping): Promise<void> {
  const { turns } = app.store;
  const told = (await sweepDeadlines(app, keep)) + (await sweepIncidents(app));
  if (told > 0) app.log.info('sweep', { told });
  const today = londonDate(app.clock.now());
  if ((await turns.doneFor('sweep')) !== today) {
    const done = await sweepEveryCase(app, keep);
    if (done.deleted + done.told + done.swept > 0) app.log.info('sweep.every', done);
    if (await keep()) await turns.finish('sweep', who, today);
  }
  const mails = await sendNotices(app);
  if (mails > 0) app.log.info('sweep.mails', { mails });
  if (!(await keep())) return;
  // An order of a list only: nothing else waits for it, or falls with it.
  await keepChances(app, keep).catch((error: unknown) => app.log.error('sweep.chances', error));
}

/**
 * Sweeps now, every 15 minutes, at once when a new day has begun and after any sleep of the machine; one process at a time
 * where several share the database. Returns what stops it, once the sweep under way has ended, which it then does early.
 */
export function startSweeping(app: App): () => Promise<void> {
  const who = randomUUID();
  let sweptAt: number | null = null;
  const sweepOnce = async (now: number, keep: Keeping): Promise<void> => {
    const { turns } = app.store;
    // A profile another process wrote counts from here on.
    await app.profiles.refresh();
    if (!(await turns.take('sweep', who, turnMs, now))) return;
    sweptAt = now;
    await sweepAll(app, who, keep)
      .catch((error: unknown) => app.log.error('sweep', error))
      .finally(() => turns.end('sweep', who));
    await tidy(app).catch((error: unknown) => app.log.error('tidy', error));
  };
  return lookEvery({
    ...{ everyMs: lookMs, isAtOnce: true },
    look: async (isStopping) => {
      const now = app.clock.now();
      const keep: Keeping = async () =>
        !isStopping() && (await app.store.turns.take('sweep', who, turnMs, app.clock.now()));
      if (isSweepDue(sweptAt, now)) await sweepOnce(now, keep);
      return false;
    },
    failed: (error) => app.log.error('sweep.turn', error),
  });
}
