import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { StoreSettings } from '../../db/open.ts';
import { openStore, type Store } from '../../db/store.ts';
import { postgresForTests } from './postgres.ts';

export const masterKey = Buffer.alloc(32, 7);
export const engines = ['sqlite', 'postgres'] as const;

const opened: Store[] = [];
const folders: string[] = [];

/** An empty folder that goes away after the file's tests. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rd-db-'));
  folders.push(made);
  return made;
}

/** Makes settings of fresh, empty databases, and opens stores that close by themselves. Call at the top of a file. */
export function freshStores() {
  const postgres = postgresForTests();
  afterAll(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
  });
  const settings = async (engine: (typeof engines)[number]): Promise<StoreSettings> => ({
    dataDir: folder(),
    masterKey,
    ...(engine === 'postgres' ? await postgres() : {}),
  });
  const open = async (of: StoreSettings): Promise<Store> => {
    const store = await openStore(of);
    opened.push(store);
    return store;
  };
  return { settings, open, fresh: async (engine: (typeof engines)[number]) => open(await settings(engine)) };
}
