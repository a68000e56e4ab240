import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { authDatabase } from './auth-database.ts';
import { openPostgres } from './engine.pg.ts';
import { openSqlite } from './engine.sqlite.ts';
import type { Engine } from './engine.ts';
import { migrationsOf } from './migrated.ts';
import * as tablesPg from './schema.pg.ts';
import * as tablesSqlite from './schema.sqlite.ts';
import { openVault, type Vault } from './vault.ts';
import * as vaultPg from './vault-schema.pg.ts';
import * as vaultSqlite from './vault-schema.sqlite.ts';

export interface StoreSettings {
  /** Folder of the data: the SQLite files and the sealed files. Made when it is not there. */
  readonly dataDir: string;
  /** PostgreSQL for cases. Then `vaultUrl` is needed too, and must be another database. */
  readonly databaseUrl?: string | undefined;
  readonly vaultUrl?: string | undefined;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  /** Earlier master keys that may still wrap some keys, while a rotation is under way. */
  readonly oldMasterKeys?: readonly Buffer[];
  /** Folder of the anchors and of the list of destroyed cases, best on another disk. `<dataDir>/ledger` when absent. */
  readonly ledgerDir?: string | undefined;
}

/** Both databases open, migrated, and what the sign-in library needs of the main one. */
export interface Databases {
  readonly main: Engine;
  readonly vault: Vault;
  readonly authDatabase: ReturnType<typeof authDatabase>;
}

/** @throws when a database is not there, was made by a newer version, could lose commits, or the master key is not its own. */
export async function openDatabases(settings: StoreSettings): Promise<Databases> {
  const { databaseUrl, vaultUrl } = settings;
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const masters = [settings.masterKey, ...(settings.oldMasterKeys ?? [])] as const;
  if (databaseUrl === undefined) {
    const main = openSqlite(join(settings.dataDir, 'cases.db'), tablesSqlite, migrationsOf('sqlite'));
    const vault = openSqlite(join(settings.dataDir, 'vault.db'), vaultSqlite, migrationsOf('vault-sqlite'));
    const auth = authDatabase('sqlite', main.db);
    return finish(main.engine, vault.engine, auth, masters);
  }
  if (vaultUrl === undefined || vaultUrl === databaseUrl)
    throw new Error('VAULT_URL must name a database of its own: a backup of the cases must not hold their keys.');
  const main = await openPostgres(databaseUrl, tablesPg, migrationsOf('postgres'));
  const vault = await openPostgres(vaultUrl, vaultPg, migrationsOf('vault-postgres')).catch(async (error) => {
    await main.engine.close();
    throw error;
  });
  const auth = authDatabase('postgres', main.db);
  return finish(main.engine, vault.engine, auth, masters);
}

async function finish(
  main: Engine,
  vault: Engine,
  auth: Databases['authDatabase'],
  masters: readonly [Buffer, ...Buffer[]],
): Promise<Databases> {
  try {
    return { main, vault: await openVault(vault, masters), authDatabase: auth };
  } catch (error) {
    await main.close();
    await vault.close();
    throw error;
  }
}
