import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { constants, copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Engine } from './engine.ts';
import type { StoreSettings } from './open.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Vault backups are kept this long: a destroyed case is beyond return once they are gone. */
const vaultBackupDays = 30;

/** What a backup wrote. Paths are below the backup folder. */
export interface Backup {
  readonly name: string;
  /** False on PostgreSQL: its two databases are dumped with pg_dump, apart from each other. */
  readonly databases: boolean;
  readonly casesSha256: string | null;
  readonly vaultSha256: string | null;
  readonly filesCopied: number;
  readonly vaultBackupsForgotten: number;
}

/**
 * A backup folder holds `cases/NAME.db`, `vault/NAME.db`, `files/` and `ledger/`. Cases may be kept long; the vault is
 * kept apart and short. The master key is in neither.
 */
export function backing(main: Engine, vault: Engine, settings: StoreSettings) {
  const ledgerDir = settings.ledgerDir ?? join(settings.dataDir, 'ledger');
  return async (to: string, at: number): Promise<Backup> => {
    const name = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
    const databases = main.name === 'sqlite';
    for (const folder of ['cases', 'vault', 'files', 'ledger'])
      await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    // Cases first: whatever key and file they name is there by then, and is copied after them.
    const casesFile = join(to, 'cases', `${name}.db`);
    const vaultFile = join(to, 'vault', `${name}.db`);
    if (databases) {
      await main.copyTo(casesFile);
      await vault.copyTo(vaultFile);
    }
    return {
      name,
      databases,
      casesSha256: databases ? await settle(casesFile) : null,
      vaultSha256: databases ? await settle(vaultFile) : null,
      filesCopied:
        (await copyNew(join(settings.dataDir, 'files'), join(to, 'files'), false)) +
        (await copyNew(ledgerDir, join(to, 'ledger'), true)),
      vaultBackupsForgotten: await forgetVaults(join(to, 'vault'), at - vaultBackupDays * dayMs),
    };
  };
}

/**
 * Puts a backup back into an empty data folder: the chosen cases (the newest when not said), always the newest vault,
 * so that what was destroyed since stays destroyed. Open the store and verify afterwards.
 * @throws when the folder already holds a database, or the backup holds none
 */
export async function restore(
  from: string,
  settings: Pick<StoreSettings, 'dataDir' | 'ledgerDir'>,
  name?: string,
): Promise<{ cases: string; vault: string }> {
  const { dataDir } = settings;
  const ledgerDir = settings.ledgerDir ?? join(dataDir, 'ledger');
  if (existsSync(join(dataDir, 'cases.db')) || existsSync(join(dataDir, 'vault.db')))
    throw new Error(`${dataDir} already holds a database. Restore into an empty folder.`);
  const cases = name ?? (await newest(join(from, 'cases')));
  const vault = await newest(join(from, 'vault'));
  if (cases === null || vault === null) throw new Error(`${from} holds no backup of cases and vault.`);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await copyNew(join(from, 'files'), join(dataDir, 'files'), false);
  // A ledger that survived knows more than the copy of it.
  await copyNew(join(from, 'ledger'), ledgerDir, false);
  await copyFile(join(from, 'vault', `${vault}.db`), join(dataDir, 'vault.db'));
  await settle(join(dataDir, 'vault.db'));
  await copyFile(join(from, 'cases', `${cases}.db`), join(dataDir, 'cases.db'));
  await settle(join(dataDir, 'cases.db'));
  return { cases, vault };
}

/** Syncs a file and gives its SHA-256. */
async function settle(file: string): Promise<string> {
  const handle = await open(file, 'r+');
  await handle.chmod(0o600);
  await handle.sync();
  await handle.close();
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

/** Copies what is not there yet. Sealed files never change under their name; only a ledger grows (`again`). */
async function copyNew(from: string, to: string, again: boolean): Promise<number> {
  if (!existsSync(from)) return 0;
  let copied = 0;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.part')) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    if (!again && existsSync(target)) continue;
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    const done = await copyFile(source, `${target}.part`, constants.COPYFILE_FICLONE).then(
      () => true,
      (error) => {
        // Deleted since it was listed: its case or draft is gone.
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
        throw error;
      },
    );
    if (!done) continue;
    await renameSynced(`${target}.part`, target);
    copied += 1;
  }
  return copied;
}

async function renameSynced(part: string, target: string): Promise<void> {
  const handle = await open(part, 'r+');
  await handle.sync();
  await handle.close();
  await rename(part, target);
}

async function forgetVaults(folder: string, before: number): Promise<number> {
  const limit = `${new Date(before).toISOString().replaceAll(/[:.]/g, '-')}.db`;
  const old = (await readdir(folder))
    .filter((name) => name.endsWith('.db'))
    .sort()
    .filter((name) => name < limit);
  for (const name of old) await rm(join(folder, name), { force: true });
  return old.length;
}

async function newest(folder: string): Promise<string | null> {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.db')).sort() : [];
  return names.at(-1)?.slice(0, -'.db'.length) ?? null;
}
