import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { SubmissionId } from '../machines/ids.ts';
import { type Engine, language } from './engine.ts';
import { put, type Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import type { Vault } from './vault.ts';

const { query, ask } = language<Tables>();

const touch = query('sessions.touch', (q, t, p: Slots<{ idHash: string; now: number; idleSince: number }>) =>
  q
    .update(t.requesterSessions)
    .set({ lastSeenAt: put(p.now) })
    .where(
      and(
        eq(t.requesterSessions.idHash, p.idHash),
        isNull(t.requesterSessions.endedAt),
        gt(t.requesterSessions.expiresAt, p.now),
        gt(t.requesterSessions.lastSeenAt, p.idleSince),
      ),
    )
    .returning({ submissionId: t.requesterSessions.submissionId, createdAt: t.requesterSessions.createdAt }),
);

/** Sessions of requesters, server-side; only a keyed hash of the cookie's value is kept. */
export function sessions(engine: Engine, vault: Vault) {
  return {
    /** @param of.id the cookie's value: random, 128 bits or more */
    create: async (of: { id: string; submissionId: SubmissionId; now: number; expiresAt: number }): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .insert(t.requesterSessions)
            .values({
              idHash: vault.hash('session', of.id),
              submissionId: of.submissionId,
              createdAt: of.now,
              lastSeenAt: of.now,
              expiresAt: of.expiresAt,
            })
            .returning({ idHash: t.requesterSessions.idHash }),
        ),
      );
    },
    /** Whose session it is, and notes that it was seen; null when it ended, ran out, or was idle for longer than `idleMs`. */
    seen: async (
      id: string,
      now: number,
      idleMs: number,
    ): Promise<{ submissionId: SubmissionId; createdAt: number } | null> => {
      const idHash = vault.hash('session', id);
      const [row] = await engine.run(touch({ idHash, now, idleSince: now - idleMs }));
      return row ?? null;
    },
    end: async (id: string, now: number): Promise<void> => {
      const idHash = vault.hash('session', id);
      await engine.run(
        ask((q, t) =>
          q
            .update(t.requesterSessions)
            .set({ endedAt: now })
            .where(and(eq(t.requesterSessions.idHash, idHash), isNull(t.requesterSessions.endedAt)))
            .returning({ idHash: t.requesterSessions.idHash }),
        ),
      );
    },
    /** Ends all sessions of a submission, as when its passphrase changes. */
    endAll: async (submissionId: SubmissionId, now: number): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .update(t.requesterSessions)
            .set({ endedAt: now })
            .where(and(eq(t.requesterSessions.submissionId, submissionId), isNull(t.requesterSessions.endedAt)))
            .returning({ idHash: t.requesterSessions.idHash }),
        ),
      );
    },
    /** Deletes sessions whose time was over before an instant. */
    forget: async (before: number): Promise<number> =>
      (
        await engine.run(
          ask((q, t) =>
            q
              .delete(t.requesterSessions)
              .where(lt(t.requesterSessions.expiresAt, before))
              .returning({ idHash: t.requesterSessions.idHash }),
          ),
        )
      ).length,
  };
}
