import { desc } from 'drizzle-orm';
import { type Engine, language } from './engine.ts';
import type { Tables } from './schema.ts';
import type { Verified } from './verify.ts';

const { ask } = language<Tables>();

/** What one check of all chains gave. */
export type ChainCheck = Tables['chainChecks']['$inferSelect'];

/** Of what was found, as many as a page shows; `verify` says all of it. */
const mostFaults = 50;

/** The daily checks, and what each of them gave. */
export function chainChecks(engine: Engine) {
  return {
    /** Keeps what a check gave; faults by reference, number and kind, without what was inside. */
    keep: async (at: number, { ok, cases, events, destroyed, faults }: Verified): Promise<void> => {
      const kept = faults.slice(0, mostFaults).map(({ reference, caseId, seq, fault, what }) =>
        // What belongs to no case says itself what it is, in words without personal data.
        caseId === '' ? what : `${reference ?? caseId}${seq === null ? '' : ` event ${seq}`}: ${fault}`,
      );
      await engine.run(
        ask((q, t) =>
          q
            .insert(t.chainChecks)
            .values({ at, ok, cases, events, destroyed, faults: kept })
            .onConflictDoNothing()
            .returning({ at: t.chainChecks.at }),
        ),
      );
    },

    /** The last checks, the newest first. */
    last: (limit: number): Promise<ChainCheck[]> =>
      engine.run(ask((q, t) => q.select().from(t.chainChecks).orderBy(desc(t.chainChecks.at)).limit(limit))),
  };
}
