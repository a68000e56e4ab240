import { appending } from './append.ts';
import { cases } from './cases.ts';
import { openDatabases, type StoreSettings } from './open.ts';
import { outbox } from './outbox.ts';
import type { OpenCase, Opened } from './types.ts';

export { indexEntries } from './seal/blind.ts';
export type * from './types.ts';

/** Everything that is kept. One for a process; see README.md for what holds. */
export type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * Opens the databases, brings them to this version, and proves that the master key opens the vault.
 * @throws with a sentence for the person who starts the server
 */
export async function openStore(settings: StoreSettings) {
  const { main, vault, authDatabase } = await openDatabases(settings);
  const { openCases, append } = appending(main, vault);
  return {
    engine: main.name,
    openCase: (input: OpenCase): Promise<Opened> => openCases([input]),
    openCases,
    append,
    ...cases(main, vault),
    outbox: outbox(main),
    /** For the staff sign-in library's `database` setting. */
    authDatabase,
    close: async (): Promise<void> => {
      await main.close();
      await vault.engine.close();
    },
  };
}
