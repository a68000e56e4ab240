import { eq } from 'drizzle-orm';
import type { StaffId } from '../machines/ids.ts';
import { type Engine, language } from './engine.ts';
import type { Tables } from './schema.ts';
import type { Vault } from './vault.ts';

const { ask } = language<Tables>();

/** Secret addresses of calendars. Only a keyed hash of the secret is kept, so nobody can look it up again. */
export function calendars(engine: Engine, vault: Vault) {
  return {
    /** Since when somebody has one; null where they have none. */
    since: async (staffId: StaffId): Promise<number | null> =>
      (await engine.run(ask((q, t) => q.select().from(t.calendarFeeds).where(eq(t.calendarFeeds.staffId, staffId)))))[0]
        ?.createdAt ?? null,

    /** Makes somebody's address anew; an older one leads nowhere from then on. */
    make: async (staffId: StaffId, token: string, now: number): Promise<void> => {
      const row = { tokenHash: vault.hash('calendar', token), createdAt: now };
      await engine.run(
        ask((q, t) =>
          q
            .insert(t.calendarFeeds)
            .values({ staffId, ...row })
            .onConflictDoUpdate({ target: t.calendarFeeds.staffId, set: row })
            .returning({ staffId: t.calendarFeeds.staffId }),
        ),
      );
    },

    /** Takes it away. */
    end: async (staffId: StaffId): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .delete(t.calendarFeeds)
            .where(eq(t.calendarFeeds.staffId, staffId))
            .returning({ staffId: t.calendarFeeds.staffId }),
        ),
      );
    },

    /** Whose address it is; null where it is nobody's. */
    ownerOf: async (token: string): Promise<StaffId | null> =>
      (
        await engine.run(
          ask((q, t) =>
            q
              .select({ staffId: t.calendarFeeds.staffId })
              .from(t.calendarFeeds)
              .where(eq(t.calendarFeeds.tokenHash, vault.hash('calendar', token))),
          ),
        )
      )[0]?.staffId ?? null,
  };
}
