import { loadOrCreateMasterKey, openStore, parseMasterKey, type Store, type StoreSettings } from '../../db/store.ts';
import { readSettings, type Settings } from '../settings.ts';

/** What a command found: `ok` decides the exit code, all of it is printed as JSON. */
export interface Answer {
  readonly ok: boolean;
}

/**
 * The frame of a command that answers in JSON on stdout: `--help`, exit code 0 only on success, what went wrong as a
 * sentence on stderr.
 * @param most how many arguments it takes at most
 */
export async function command(
  help: string,
  most: number,
  run: (args: readonly string[]) => Promise<Answer>,
): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  if (args.length > most || args.some((arg) => arg.startsWith('-'))) {
    process.stderr.write(`These arguments are not understood: ${args.join(' ')}. See --help.\n`);
    return 2;
  }
  try {
    const answer = await run(args);
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return answer.ok ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Where the store of this installation is, and its key, as the server would open it. */
export function storeSettings(settings: Settings = readSettings(process.env)): StoreSettings {
  const { dataDir, databaseUrl, vaultUrl, ledgerDir, masterKey, keyFile } = settings;
  return {
    dataDir,
    databaseUrl,
    vaultUrl,
    ledgerDir,
    masterKey: masterKey === undefined ? loadOrCreateMasterKey(keyFile) : parseMasterKey(masterKey),
  };
}

/** Opens the store for one piece of work, and closes it whatever happens. */
export async function withStore<R>(settings: StoreSettings, work: (store: Store) => Promise<R>): Promise<R> {
  const store = await openStore(settings);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
