import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

/** The folder of one set of migrations: `sqlite`, `postgres`, `vault-sqlite`, `vault-postgres`. */
export const migrationsOf = (name: string): string =>
  // The server is bundled for production, so this file's own place says nothing there; the project folder does.
  join(projectFolder(), 'db', 'migrations', name);

function projectFolder(): string {
  const here = fileURLToPath(import.meta.url);
  return here.endsWith(join('db', 'migrated.ts')) ? join(here, '..', '..') : process.cwd();
}

/**
 * An older program must not write into a newer database.
 * @throws when the database has a migration this program does not know. `newest` is its time, 0 for an empty database.
 */
export function refuseNewer(folder: string, newest: number): void {
  if (newest > Math.max(...migrationsIn(folder).map(({ when }) => when)))
    throw new Error('The database was made by a newer version of Rightsdesk. Start that version, or restore a backup.');
}

const migrationsIn = (folder: string) =>
  journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'))).entries;

/** The name of the newest migration this program knows: the same on both engines. */
export const newestMigration = (): string => migrationsIn(migrationsOf('sqlite')).at(-1)?.tag ?? '';
