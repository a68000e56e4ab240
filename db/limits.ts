import { and, eq, gt, lt, lte, sql } from 'drizzle-orm';
import { type Engine, language, type Work } from './engine.ts';
import type { Tables } from './schema.ts';
import type { Vault } from './vault.ts';

const { ask } = language<Tables>();

/** Counters for rate limits, shared by all processes. Keys (addresses, accounts) are kept as keyed hashes. */
export function limits(engine: Engine, vault: Vault) {
  return {
    /**
     * Counts one use of `key` in a window of `windowMs`.
     * @returns how often it was used in this window, this time included, and when the window ends (epoch ms)
     */
    hit: (key: string, windowMs: number, now: number): Promise<{ count: number; resetAt: number }> =>
      engine.commit(hit(vault.hash('limit', key), windowMs, now)),
    /** Begins anew, as after a right password. */
    clear: async (key: string): Promise<void> => {
      const hashed = vault.hash('limit', key);
      await engine.run(
        ask((q, t) => q.delete(t.limits).where(eq(t.limits.key, hashed)).returning({ key: t.limits.key })),
      );
    },
    /** Deletes windows that ended before an instant. */
    forget: async (before: number): Promise<number> =>
      (
        await engine.run(
          ask((q, t) => q.delete(t.limits).where(lt(t.limits.resetAt, before)).returning({ key: t.limits.key })),
        )
      ).length,
  };
}

function* hit(key: string, windowMs: number, now: number): Work<{ count: number; resetAt: number }> {
  yield* ask((q, t) =>
    q
      .insert(t.limits)
      .values({ key, count: 0, resetAt: now + windowMs })
      .onConflictDoNothing()
      .returning({ key: t.limits.key }),
  );
  yield* ask((q, t) =>
    q
      .update(t.limits)
      .set({ count: 0, resetAt: now + windowMs })
      .where(and(eq(t.limits.key, key), lte(t.limits.resetAt, now)))
      .returning({ key: t.limits.key }),
  );
  const [row] = yield* ask((q, t) =>
    q
      .update(t.limits)
      .set({ count: sql`${t.limits.count} + 1` })
      .where(and(eq(t.limits.key, key), gt(t.limits.resetAt, now)))
      .returning({ count: t.limits.count, resetAt: t.limits.resetAt }),
  );
  return row ?? { count: 1, resetAt: now + windowMs };
}
