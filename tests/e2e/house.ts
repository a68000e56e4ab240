import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app/app.ts';
import { type DemoStaffKey, seedDemoStaff } from '../../app/demo/staff.ts';
import { readSettings } from '../../app/settings.ts';
import { addDays, londonDate } from '../../machines/dates.ts';
import type { StaffId } from '../../machines/ids.ts';
import type { FreshDatabases } from '../db/postgres.ts';
import { type RunningServer, startServer } from '../http/server.ts';

export interface House<Seeded> {
  readonly server: RunningServer;
  readonly home: string;
  readonly seeded: Seeded;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly databases?: FreshDatabases;
  readonly movable?: boolean;
}

export type MadeUpStaff = Readonly<Record<DemoStaffKey, StaffId>>;

/**
 * A Rightsdesk of its own with the made-up team, running as its own process.
 * @param seed fills it before the server starts, through the services themselves; jobs run meanwhile
 * @param options.databases where its cases and keys lie, if not in SQLite
 * @param options.movable whether the server's clock can be moved; it begins on the morning of tomorrow then, so that no midnight comes by itself
 */
export async function openHouse<Seeded>(
  seed: (app: App, staff: MadeUpStaff) => Promise<Seeded>,
  { databases, movable = false }: HouseOptions = {},
): Promise<House<Seeded>> {
  const home = mkdtempSync(join(tmpdir(), 'rightsdesk-house-'));
  const engine = databases ? { DATABASE_URL: databases.databaseUrl, VAULT_URL: databases.vaultUrl } : {};
  const settings = readSettings({
    ...engine,
    RIGHTSDESK_MODE: 'demo',
    DATA_DIR: join(home, 'data'),
    KEY_FILE: join(home, 'master.key'),
  });
  const app = await createApp(settings);
  app.startJobs();
  let seeded: Seeded;
  try {
    seeded = await seed(app, await seedDemoStaff(app));
    await app.jobs.drain();
  } finally {
    await app.close();
  }
  const server = await startServer({ home, movable, env: { TRUST_PROXY: 'true', ...engine } });
  if (movable) {
    const now = server.now();
    await server.letPass(Date.parse(`${addDays(londonDate(now), 1)}T09:00:00Z`) - now);
  }
  return {
    server,
    home,
    seeded,
    close: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
