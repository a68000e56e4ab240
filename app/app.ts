import { randomUUID } from 'node:crypto';
import { loadOrCreateMasterKey, parseMasterKey } from '../db/seal/master-key.ts';
import { openStore, type Store } from '../db/store.ts';
import { createStaffAuth, type StaffAuth } from './auth/staff-auth.ts';
import { createDocumentEngine } from './documents/engine.ts';
import type { DocumentEngine } from './documents/types.ts';
import { startCatchingUp } from './jobs/catching-up.ts';
import { startChecking } from './jobs/checking.ts';
import { jobs } from './jobs/jobs.ts';
import { startLanes } from './jobs/lanes.ts';
import { startRunner } from './jobs/runner.ts';
import { startSweeping } from './jobs/sweeping.ts';
import { createLog, type Log } from './log.ts';
import { openLetterbox } from './mail/open-letterbox.ts';
import type { Letterbox } from './mail/transport.ts';
import { type MalwareScanner, openScanner } from './malware/scanner.ts';
import { type KeptProfile, keepProfile } from './profile/keep.ts';
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
  /** The public body as it is configured now: read it where it is used, an administrator may change it meanwhile. */
  readonly profile: Profile;
  readonly profiles: KeptProfile;
  readonly log: Log;
  readonly store: Store;
  readonly files: Store['files'];
  readonly auth: StaffAuth;
  readonly documents: DocumentEngine;
  readonly letterbox: Letterbox;
  /** Asked through `services/asking/check-malware.ts` only. */
  readonly malware: MalwareScanner;
  /** Call `poke` after a commit that queued something; `drain` resolves when nothing that is due is left undone. */
  readonly jobs: { poke(): void; drain(): Promise<void> };
  /** Starts the job runner and the sweep. Until then queued work waits. */
  startJobs(): void;
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => Date.now() };

/**
 * Opens everything the server needs. Rejects when something is missing that it must not run without.
 * @param documents the pipeline; tests that touch no document hand in one they share
 * @param write takes a line of the log without its end
 */
export async function createApp(
  settings: Settings,
  clock: Clock = systemClock,
  documents: DocumentEngine = createDocumentEngine(),
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<App> {
  const log = createLog(write, () => clock.now());
  const fromSettings = readProfile(settings.profileFile, settings.body);
  const masterKey = settings.masterKey ? parseMasterKey(settings.masterKey) : loadOrCreateMasterKey(settings.keyFile);
  const { dataDir, databaseUrl, vaultUrl, ledgerDir } = settings;
  const store = await openStore({ dataDir, databaseUrl, vaultUrl, ledgerDir, masterKey });
  const profiles = await keepProfile(store.profiles, fromSettings, clock.now(), log);
  const auth = await createStaffAuth({
    database: store.authDatabase,
    sessionRows: store.staff.session,
    secret: store.secretFor('staff-auth'),
    origin: settings.origin,
    mode: settings.mode,
    serviceName: `Rightsdesk, ${profiles.current.shortName}`,
    now: () => clock.now(),
    log,
  });
  let runner: ReturnType<typeof startLanes> | null = null;
  let stopSweeping = async (): Promise<void> => undefined;
  let stopChecking = async (): Promise<void> => undefined;
  let stopCatchingUp = async (): Promise<void> => undefined;
  const app: App = {
    settings,
    clock,
    get profile() {
      return profiles.current;
    },
    profiles,
    log,
    store,
    files: store.files,
    auth,
    documents,
    letterbox: openLetterbox(settings),
    malware: openScanner(settings),
    jobs: {
      poke: () => runner?.poke(),
      drain: async () => runner?.drain(),
    },
    startJobs: () => {
      runner ??= startLanes((lane) =>
        startRunner({ app, outbox: store.outbox, jobs, clock, log, who: randomUUID(), ...lane }),
      );
      stopSweeping = startSweeping(app);
      stopChecking = startChecking(app);
      stopCatchingUp = startCatchingUp(app);
    },
    close: async () => {
      await stopSweeping();
      await stopChecking();
      await stopCatchingUp();
      await runner?.stop();
      await documents.close();
      await store.close();
    },
  };
  return app;
}
