import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type CaseId, caseId as caseIdShape, type SubmissionId } from '../machines/ids.ts';
import { type Engine, language, type Work } from './engine.ts';
import type { FileStore } from './files/file-store.ts';
import { put, type Slots } from './kit.ts';
import type { Destroyed, Ledger, Tombstone } from './ledger.ts';
import type { Tables } from './schema.ts';
import type { Vault } from './vault.ts';

const { query, write, ask } = language<Tables>();

const markDestroyed = query('cases.destroyed', (q, t, p: Slots<{ id: string; at: number }>) =>
  q
    .update(t.cases)
    .set({ destroyedAt: put(p.at) })
    .where(and(eq(t.cases.id, p.id), isNull(t.cases.destroyedAt)))
    .returning({ id: t.cases.id }),
);
const bury = write('disposals.add', (q, t, p: Slots<Tombstone & { caseId: string; at: number }>) =>
  q
    .insert(t.disposals)
    .values({
      caseId: p.caseId,
      rule: p.rule,
      keptUntil: p.keptUntil,
      proposedBy: p.proposedBy,
      proposedOn: p.proposedOn,
      agreedBy: p.agreedBy,
      agreedOn: p.agreedOn,
      at: p.at,
    })
    .onConflictDoNothing(),
);
const dropOutbox = write('outbox.drop', (q, t, p: Slots<{ caseId: string }>) =>
  q.delete(t.outbox).where(eq(t.outbox.caseId, p.caseId)),
);
const dropNotices = write('notices.drop', (q, t, p: Slots<{ caseId: string }>) =>
  q.delete(t.notices).where(eq(t.notices.caseId, p.caseId)),
);
const alive = (submissionId: SubmissionId): Work<{ id: CaseId }[]> =>
  ask((q, t) =>
    q
      .select({ id: t.cases.id })
      .from(t.cases)
      .where(and(eq(t.cases.submissionId, submissionId), isNull(t.cases.destroyedAt)))
      .limit(1),
  );
const submissionOf = (id: CaseId): Work<{ submissionId: SubmissionId }[]> =>
  ask((q, t) => q.select({ submissionId: t.cases.submissionId }).from(t.cases).where(eq(t.cases.id, id)));
const dropLinks = write('links.drop', (q, t, p: Slots<{ target: string }>) =>
  q.delete(t.links).where(eq(t.links.target, p.target)),
);
const dropSessions = write('sessions.drop', (q, t, p: Slots<{ submissionId: string }>) =>
  q.delete(t.requesterSessions).where(eq(t.requesterSessions.submissionId, p.submissionId)),
);
const dropSubmission = write('submissions.drop', (q, t, p: Slots<{ id: string }>) =>
  q.delete(t.submissions).where(eq(t.submissions.id, p.id)),
);
const unmarked = (ids: readonly CaseId[]): Work<{ id: CaseId }[]> =>
  ask((q, t) =>
    q
      .select({ id: t.cases.id })
      .from(t.cases)
      .where(and(inArray(t.cases.id, [...ids]), isNull(t.cases.destroyedAt))),
  );

/** What lies around a case in the main database goes with it; the row, the types and times of events, and the hashes stay. */
function* clear({ caseId, at, tombstone }: Destroyed): Work<void> {
  const id = caseIdShape.parse(caseId);
  yield* markDestroyed({ id, at });
  if (tombstone) yield* bury({ ...tombstone, caseId: id, at });
  yield* dropOutbox({ caseId: id });
  yield* dropNotices({ caseId: id });
  const [of] = yield* submissionOf(id);
  // Who sent several requests at once follows those that are left.
  if (!of || (yield* alive(of.submissionId)).length > 0) return;
  yield* dropLinks({ target: of.submissionId });
  yield* dropSessions({ submissionId: of.submissionId });
  yield* dropSubmission({ id: of.submissionId });
}

/** As many as a statement takes on both engines, with room to spare. */
const batch = 500;

/** Destroying a case by destroying its key. What remains (types and times of events, hashes) still verifies. */
export function destroying(main: Engine, vault: Vault, files: FileStore, ledger: Ledger) {
  const finish = async (of: Destroyed): Promise<void> => {
    await vault.destroy([of.caseId]);
    await files.deleteAll(of.caseId);
    await main.commit(clear(of));
  };
  return {
    /**
     * Destroys a case's key, index and files, beyond any return: backups of the databases hold it sealed, and `restore`
     * destroys again what the list of destroyed cases names. Repeatable.
     */
    destroyKey: async (caseId: CaseId, at: number, tombstone?: Tombstone): Promise<void> => {
      const of = { caseId, at, ...(tombstone && { tombstone }) };
      await ledger.noteDestroyed(of);
      await finish(of);
    },
    /**
     * Does again what was noted and not finished, or undone by a restored backup: a key that came back with an old vault, and
     * as well a row that came back with old cases, whose key the vault no longer has. Gives back how many there were.
     */
    finishDestroying: async (): Promise<number> => {
      const all = await ledger.destroyed();
      let found = 0;
      for (let i = 0; i < all.length; i += batch) {
        const some = all.slice(i, i + batch);
        const ids = some.map(({ caseId }) => caseIdShape.parse(caseId));
        const undone = new Set<string>((await main.run(unmarked(ids))).map(({ id }) => id));
        for (const of of some) {
          if (!undone.has(of.caseId) && (await vault.key(of.caseId)) === null) continue;
          found += 1;
          await finish(of);
        }
      }
      return found;
    },
  };
}
