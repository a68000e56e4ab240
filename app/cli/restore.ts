import { existsSync } from 'node:fs';
import { restore } from '../../db/backup.ts';
import { refold } from '../services/refold.ts';
import { readSettings } from '../settings.ts';
import { command, storeSettings, withStore } from './command.ts';

const help = `Puts a backup back into an empty data folder, and verifies it.

Usage: npm run -s restore -- FOLDER [NAME]

NAME is one of FOLDER/cases without its .db; the newest when left out. The vault is always the newest, and what the ledger
names as destroyed is destroyed again. The master key must be in its place (KEY_FILE or MASTER_KEY) before.

Exit code: 0 restored and verified · 1 not restored, or something is wrong with it (see the faults)
`;

process.exitCode = await command(help, 2, async ([folder, name]) => {
  if (folder === undefined) throw new Error('Say from which folder. See --help.');
  const { masterKey, keyFile } = readSettings(process.env);
  if (masterKey === undefined && !existsSync(keyFile))
    throw new Error(
      `Put the master key of the backup into ${keyFile} first: without it nothing in the backup can be read.`,
    );
  const settings = storeSettings();
  if (settings.databaseUrl !== undefined)
    throw new Error('PostgreSQL is restored with pg_restore, one database at a time; then run verify.');
  const restored = await restore(folder, settings, name);
  return withStore(settings, async (store) => {
    const broken = await store.check();
    const verified = await store.verify(refold);
    return { ...verified, ok: verified.ok && broken.length === 0, restored, broken };
  });
});
