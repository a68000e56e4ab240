import { createLog, type Log } from './log.ts';
import { type Profile, readProfile } from './profile.ts';
import type { Settings } from './settings.ts';

/** Time, as everything here asks for it: milliseconds since the epoch. Tests hand in their own. */
export interface Clock {
  now(): number;
}

/** What a running Rightsdesk consists of. Made once at start and handed to every request. */
export interface App {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly profile: Profile;
  readonly log: Log;
  startJobs(): void;
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => Date.now() };

/** Opens everything the server needs. Rejects when something is missing that it must not run without. */
export async function createApp(settings: Settings, clock: Clock = systemClock): Promise<App> {
  return {
    settings,
    clock,
    profile: readProfile(settings.profileFile),
    log: createLog(
      (line) => process.stdout.write(`${line}\n`),
      () => clock.now(),
    ),
    startJobs: () => undefined,
    close: async () => undefined,
  };
}
