import type { Store } from '../../db/store.ts';
import type { Log } from '../log.ts';
import { checked } from './read.ts';
import type { Profile } from './shape.ts';

/** The profile in force, and every version before it. */
export interface KeptProfile {
  readonly current: Profile;
  /** Its number, from 1. */
  readonly version: number;
  /** Puts another version in force. @returns false where somebody else made this number first */
  add(version: { version: number; at: number; byId: string | null; note: string; profile: Profile }): Promise<boolean>;
  /** Takes over what another process may have made. */
  refresh(): Promise<void>;
}

/**
 * Finds the profile in force when a server starts: what an administrator wrote last; or, as long as none of them has
 * written, what the settings say, which becomes a version of its own when it differs from the last.
 * @throws ProfileError where what is kept does not fit this program any more
 */
export async function keepProfile(
  kept: Store['profiles'],
  fromSettings: Profile,
  now: number,
  log: Log,
): Promise<KeptProfile> {
  const newest = await kept.latest();
  if (newest === null || (newest.byId === null && differs(newest.profile, fromSettings))) {
    const version = (newest?.version ?? 0) + 1;
    await kept.add({ version, at: now, byId: null, note: 'From the settings', profile: fromSettings });
  } else if (newest.byId !== null && differs(newest.profile, fromSettings)) {
    log.info('the profile is the one an administrator wrote, not the one of the settings', { version: newest.version });
  }
  let version = 0;
  let current = fromSettings;
  const refresh = async (): Promise<void> => {
    const latest = await kept.latest();
    if (latest === null || latest.version === version) return;
    current = checked(latest.profile, `version ${latest.version}`);
    version = latest.version;
  };
  await refresh();
  return {
    get current() {
      return current;
    },
    get version() {
      return version;
    },
    add: async (one) => {
      const added = await kept.add(one);
      await refresh();
      return added;
    },
    refresh,
  };
}

/** Whether a kept profile says something else. One that no longer fits does. */
function differs(kept: unknown, other: Profile): boolean {
  try {
    return JSON.stringify(checked(kept, 'kept')) !== JSON.stringify(other);
  } catch {
    return true;
  }
}
