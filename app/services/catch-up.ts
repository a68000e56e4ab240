import { newestMigration } from '../../db/migrated.ts';
import type { Store } from '../../db/store.ts';
import type { Clock } from '../app.ts';
import { doerOf } from './act.ts';
import { happened, refold } from './refold.ts';

const turn = 'catch-up';
/** How long a process that says nothing keeps its turn; it says so before each page of cases. */
const turnMs = 10 * 60_000;

/** What somebody who waits for it hears, after each page of cases. */
export interface Progress {
  readonly cases: number;
  readonly changed: number;
  readonly isDone: boolean;
}

interface Way {
  readonly store: Pick<Store, 'turns' | 'catchUp'>;
  readonly clock: Clock;
  /** This process, among those that share the database. */
  readonly who: string;
  readonly say: (progress: Progress) => void;
  readonly unreadable: (caseId: string, error: unknown) => void;
  readonly isStopping?: () => boolean;
}

/** Whether all rows have been brought to what this program writes. */
export const isCaughtUp = async ({ turns }: Way['store']): Promise<boolean> =>
  (await turns.doneFor(turn)) === newestMigration();

/**
 * After an upgrade: brings the rows of all cases to what this program writes of the same events, in as many pages as it
 * takes, once a migration. Where it was stopped it goes on, in whichever process.
 * @returns false where it was stopped, or another process does it now
 */
export async function catchUp({ store, clock, who, say, unreadable, isStopping }: Way): Promise<boolean> {
  const newest = newestMigration();
  const keep = async () => !isStopping?.() && (await store.turns.take(turn, who, turnMs, clock.now()));
  if (await isCaughtUp(store)) return true;
  if (!(await keep())) return false;
  const sum = { cases: 0, changed: 0 };
  try {
    // `0009_name@case`: the last case of the last page that was done for this migration.
    const [migration, behind = ''] = ((await store.turns.doneFor(turn)) ?? '').split('@');
    const says = {
      refold,
      doerOf: (event: Parameters<typeof happened>[0]) => doerOf(happened(event).event),
      unreadable,
    };
    for await (const page of store.catchUp(says, migration === newest ? behind : '')) {
      sum.cases += page.cases;
      sum.changed += page.changed;
      await store.turns.finish(turn, who, `${newest}@${page.after}`);
      say({ ...sum, isDone: false });
      if (!(await keep())) return false;
    }
    await store.turns.finish(turn, who, newest);
    if (sum.cases > 0) say({ ...sum, isDone: true });
    return true;
  } finally {
    await store.turns.end(turn, who);
  }
}
