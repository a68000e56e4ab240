import { desc, eq } from 'drizzle-orm';
import { type Engine, language } from './engine.ts';
import type { Tables } from './schema.ts';

const { ask } = language<Tables>();

/** A version of the body's profile. What the profile means, this folder does not know. */
export interface ProfileVersion {
  readonly version: number;
  readonly at: number;
  /** Null: from the settings, when the server started. */
  readonly byId: string | null;
  readonly note: string;
  readonly profile: unknown;
}

/** Versions of the profile: added, never changed. */
export function profiles(engine: Engine) {
  return {
    latest: async (): Promise<ProfileVersion | null> =>
      (
        await engine.run(
          ask((q, t) => q.select().from(t.profileVersions).orderBy(desc(t.profileVersions.version)).limit(1)),
        )
      )[0] ?? null,
    get: async (version: number): Promise<ProfileVersion | null> =>
      (
        await engine.run(
          ask((q, t) => q.select().from(t.profileVersions).where(eq(t.profileVersions.version, version))),
        )
      )[0] ?? null,
    /** All of them without the profiles, the newest first. */
    list: (): Promise<Omit<ProfileVersion, 'profile'>[]> =>
      engine.run(
        ask((q, { profileVersions: t }) =>
          q.select({ version: t.version, at: t.at, byId: t.byId, note: t.note }).from(t).orderBy(desc(t.version)),
        ),
      ),
    /** @returns false where there is a version of this number already: somebody else was quicker */
    add: async (version: ProfileVersion): Promise<boolean> =>
      (
        await engine.run(
          ask((q, t) =>
            q
              .insert(t.profileVersions)
              .values(version)
              .onConflictDoNothing()
              .returning({ version: t.profileVersions.version }),
          ),
        )
      ).length > 0,
  };
}
