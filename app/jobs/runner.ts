import type { WorkKinds } from '../../db/types.ts';
import type { Log } from '../log.ts';
import type { ClaimedItem, Job, Outbox } from './outbox.ts';

export interface RunnerInput<App, Item extends ClaimedItem> {
  readonly app: App;
  readonly outbox: Outbox<Item>;
  readonly jobs: Readonly<Record<string, Job<App, Item>>>;
  readonly clock: { now(): number };
  readonly log: Log;
  /** This worker's name, different for every process and every start. */
  readonly who: string;
  /** Which kinds of work it does; all where it is left out. */
  readonly kinds?: WorkKinds;
  /** How many items at once. */
  readonly slots?: number;
  /** How long a claim lasts unless renewed (ms): so long a killed worker's items wait for another. */
  readonly leaseMs?: number;
  /** How often to look without being poked: for items that wait, and for those of a killed worker. */
  readonly intervalMs?: number;
}

export interface Runner {
  /** Look at once: call after every commit that wrote to the outbox. Cheap, never throws, never waits. */
  poke(): void;
  /** Resolves once nothing that is due is left unclaimed and everything claimed has ended; says whether there was anything. */
  drain(): Promise<boolean>;
  /** Claims nothing more and resolves when what was begun has ended. What is cut off is done after its lease runs out. */
  stop(): Promise<void>;
}

/** Of an error only what cannot quote a person: its name, its code, and our own sentences. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const own = error.name === 'MailFailure' || error.name === 'JobFailure' ? `: ${error.message}` : '';
  return `${error.name}${code}${own}`.slice(0, 200);
}

/** A job's own reason for not being done, fit for a log and for the administrator's page. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
}

/**
 * Does what stands in the outbox, at least once. Several runners, in one process or many, may share an outbox: an item
 * is leased to one of them at a time. A failed item comes back later, and after the last attempt shows up as dead.
 */
export function startRunner<App, Item extends ClaimedItem>(input: RunnerInput<App, Item>): Runner {
  const { app, outbox, jobs, clock, log, who, kinds, slots = 4, intervalMs = 5_000 } = input;
  // Without renewal a lease must outlast the longest job, or a second worker would begin it again meanwhile.
  const leaseMs = input.leaseMs ?? (outbox.renew === undefined ? 15 : 1) * 60_000;
  const running = new Set<Promise<void>>();
  let pumping: Promise<void> | null = null;
  let again = false;
  let stopping = false;
  let begun = 0;

  const work = async (item: Item): Promise<void> => {
    const about = { job: item.kind, item: item.id, attempt: item.attempts };
    const renewal = setInterval(() => {
      outbox
        .renew?.(item.id, who, leaseMs, clock.now())
        .catch((error: unknown) => log.error('job.renew', error, about));
    }, leaseMs / 3);
    renewal.unref();
    try {
      const job = Object.hasOwn(jobs, item.kind) ? jobs[item.kind] : undefined;
      if (job === undefined) throw new JobFailure('nobody does this kind of work');
      await job(app, item);
      await outbox.done(item.id, who, clock.now());
    } catch (error) {
      log.error('job.failed', error, { ...about, reason: reasonOf(error) });
      await outbox.fail(item.id, who, reasonOf(error), clock.now());
    } finally {
      clearInterval(renewal);
    }
  };

  const begin = (item: Item): void => {
    begun++;
    const run: Promise<void> = work(item)
      .catch((error: unknown) => log.error('job.outbox', error, { job: item.kind, item: item.id }))
      .finally(() => {
        running.delete(run);
        poke();
      });
    running.add(run);
  };

  const pump = async (): Promise<void> => {
    do {
      again = false;
      while (!stopping && running.size < slots) {
        const items = await outbox.claim(who, slots - running.size, leaseMs, clock.now(), kinds);
        for (const item of items) begin(item);
        if (items.length === 0) break;
      }
    } while (again && !stopping);
  };

  function poke(): void {
    again = true;
    if (stopping || pumping !== null) return;
    pumping = pump()
      .catch((error: unknown) => log.error('job.claim', error))
      .finally(() => {
        pumping = null;
        if (again) poke();
      });
  }

  const settle = async (): Promise<void> => {
    while (pumping !== null || running.size > 0) await Promise.all([pumping, ...running]);
  };

  const timer = setInterval(poke, intervalMs);
  timer.unref();
  poke();
  return {
    poke,
    async drain() {
      const [wasBusy, before] = [running.size > 0, begun];
      poke();
      await settle();
      return wasBusy || begun !== before;
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      await settle();
    },
  };
}
