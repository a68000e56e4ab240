import { resolve } from 'node:path';
import { loadOrCreateMasterKey } from '../../db/store.ts';
import { command, storeSettings, withStore } from './command.ts';

const help = `Changes the master key: wraps every key in the vault under a new one. Stop the server first.

Usage: npm run -s rewrap -- NEW_KEY_FILE

NEW_KEY_FILE is made when it is not there. When the command has ended well, set KEY_FILE to it (or MASTER_KEY to what it holds)
and start the server. Run it again if it was interrupted. Keep the old key as long as backups of the vault made before.

Exit code: 0 all keys are under the new master key · 1 not all
`;

process.exitCode = await command(help, 1, async ([file]) => {
  if (file === undefined) throw new Error('Say in which file the new key is. See --help.');
  const settings = storeSettings();
  const masterKey = loadOrCreateMasterKey(resolve(file));
  return withStore({ ...settings, masterKey, oldMasterKeys: [settings.masterKey] }, async (store) => ({
    ok: true,
    rewrapped: await store.rewrap(),
  }));
});
