import { and, eq, isNull } from 'drizzle-orm';
import { type CaseId, caseId as caseIdShape } from '../machines/ids.ts';
import { type Engine, language } from './engine.ts';
import type { FileStore } from './files/file-store.ts';
import { put, type Slots } from './kit.ts';
import type { Ledger } from './ledger.ts';
import type { Tables } from './schema.ts';
import type { Vault } from './vault.ts';

const { query } = language<Tables>();

const markDestroyed = query('cases.destroyed', (q, t, p: Slots<{ id: string; at: number }>) =>
  q
    .update(t.cases)
    .set({ destroyedAt: put(p.at) })
    .where(and(eq(t.cases.id, p.id), isNull(t.cases.destroyedAt)))
    .returning({ id: t.cases.id }),
);

/** Destroying a case by destroying its key. What remains (types and times of events, hashes) still verifies. */
export function destroying(main: Engine, vault: Vault, files: FileStore, ledger: Ledger) {
  const finish = async (caseId: CaseId, at: number): Promise<void> => {
    await vault.destroy([caseId]);
    await files.deleteAll(caseId);
    await main.run(markDestroyed({ id: caseId, at }));
  };
  return {
    /**
     * Destroys a case's key, index and files, beyond any return: backups of the databases hold it sealed, and `restore`
     * destroys again what the list of destroyed cases names. Repeatable.
     */
    destroyKey: async (caseId: CaseId, at: number): Promise<void> => {
      await ledger.noteDestroyed(caseId, at);
      await finish(caseId, at);
    },
    /** Does again what was noted and not finished, or undone by a restored backup. Gives back how many keys were there. */
    finishDestroying: async (): Promise<number> => {
      let found = 0;
      for (const { caseId, at } of await ledger.destroyed()) {
        if ((await vault.key(caseId)) === null) continue;
        found += 1;
        await finish(caseIdShape.parse(caseId), at);
      }
      return found;
    },
  };
}
