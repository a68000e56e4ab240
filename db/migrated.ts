import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

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
  const known = journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));
  if (newest > Math.max(...known.entries.map((entry) => entry.when)))
    throw new Error('The database was made by a newer version of Rightsdesk. Start that version, or restore a backup.');
}
