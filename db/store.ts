import { join } from 'node:path';
import { appending } from './append.ts';
import { audit } from './audit.ts';
import { backing } from './backup.ts';
import { calendars } from './calendars.ts';
import { cases } from './cases.ts';
import { type CatchingUp, catchUp } from './catch-up.ts';
import { chainChecks } from './chain-checks.ts';
import { chances } from './chances.ts';
import { destroying } from './destroy.ts';
import { disposals } from './disposals.ts';
import { drafts } from './drafts.ts';
import { equality } from './equality.ts';
import { fileStore } from './files/file-store.ts';
import { houseDays } from './house-days.ts';
import { houseDeeds } from './house-deeds.ts';
import { incidents } from './incidents.ts';
import { invitations } from './invitations.ts';
import { ledger } from './ledger.ts';
import { limits } from './limits.ts';
import { links } from './links.ts';
import { notices } from './notices.ts';
import { openDatabases, type StoreSettings } from './open.ts';
import { openFigures } from './open-figures.ts';
import { outbox } from './outbox.ts';
import { profiles } from './profiles.ts';
import { rota } from './rota.ts';
import { sessions } from './sessions.ts';
import { sortedFigures } from './sorted-tallies.ts';
import { staff } from './staff.ts';
import { submissions } from './submissions.ts';
import { tallies } from './tallies.ts';
import { turns } from './turns.ts';
import type { OpenCase, Opened } from './types.ts';
import { type Refold, standing, verify, type Watch } from './verify.ts';

export type { FileStore } from './files/file-store.ts';
export { NoFile } from './files/file-store.ts';
export type { StoreSettings } from './open.ts';
export { indexEntries } from './seal/blind.ts';
export { loadOrCreateMasterKey, parseMasterKey } from './seal/master-key.ts';
export type * from './types.ts';

/** Everything that is kept. One for a process; see README.md for what holds. */
export type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * Opens the databases, brings them to this version, proves that the master key opens the vault, and finishes destroying
 * what was left half destroyed.
 * @throws with a sentence for the person who starts the server
 */
export async function openStore(settings: StoreSettings) {
  const { main, vault, authDatabase } = await openDatabases(settings);
  const { openCases, append, showAnew } = appending(main, vault);
  const files = fileStore(join(settings.dataDir, 'files'), vault);
  const book = ledger(settings.ledgerDir ?? join(settings.dataDir, 'ledger'));
  const destroy = destroying(main, vault, files, book);
  await destroy.finishDestroying();
  const house = houseDays(main, book);
  return {
    engine: main.name,
    openCase: (input: OpenCase): Promise<Opened> => openCases([input]),
    openCases,
    append,
    ...cases(main, vault),
    chances: chances(main),
    outbox: outbox(main),
    notices: notices(main),
    incidents: incidents(main),
    turns: turns(main),
    calendars: calendars(main, vault),
    rota: rota(main),
    invitations: invitations(main),
    drafts: drafts(main, vault),
    links: links(main, vault),
    sessions: sessions(main, vault),
    submissions: submissions(main, vault),
    limits: limits(main, vault),
    staff: staff(main),
    profiles: profiles(main),
    equality: equality(main),
    disposals: disposals(main),
    audit: { ...audit(main), houseDeeds: houseDeeds(main), houseDays: house },
    chainChecks: chainChecks(main),
    tallies: { ...tallies(main), ...openFigures(main), ...sortedFigures(main) },
    files,
    /** For the staff sign-in library's `database` setting. */
    authDatabase,
    /** For signing and sealing elsewhere, as sign-in does: stays the same when the master key is changed. */
    secretFor: vault.secretFor,
    /** The signature of this installation, for those who have nothing of it but its public key. */
    signing: vault.signing,
    destroyKey: destroy.destroyKey,
    /** Wraps all keys under the master key in use; `settings.oldMasterKeys` must hold the former one. */
    rewrap: vault.rewrap,
    /** Writes the day's anchor to the ledger; null when nothing moved. */
    anchor: async (at: number) => book.anchor(await standing(main), at),
    /** The last anchor in the ledger, and what is wrong with the ledger itself. */
    lastAnchor: async () => {
      const { last, problems } = await book.read();
      return { last, problems };
    },
    verify: (refold: Refold, watch?: Watch) => verify({ main, vault, ledger: book, house }, refold, watch),
    /** Brings what older programs wrote to this version, page by page: see `catch-up.ts`. */
    catchUp: (says: CatchingUp, after: string) => catchUp(main, vault, showAnew, says, after),
    backup: backing(main, vault.engine, settings),
    /** What the engines find wrong with their own files. */
    check: async (): Promise<string[]> => [...(await main.check()), ...(await vault.engine.check())],
    close: async (): Promise<void> => {
      await main.close();
      await vault.engine.close();
    },
  };
}
