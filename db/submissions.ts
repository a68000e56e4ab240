import { eq, sql } from 'drizzle-orm';
import type { SubmissionId } from '../machines/ids.ts';
import { type Engine, language } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import type { Vault } from './vault.ts';

const { query, ask } = language<Tables>();

/** What opens the following of a request beside the link. */
export interface Submission {
  readonly id: SubmissionId;
  /** A slow hash; null where no passphrase was set. */
  readonly passphraseHash: string | null;
  readonly hasBrowser: boolean;
  readonly tries: number;
  readonly lockedUntil: number;
  readonly createdAt: number;
}

const byId = query('submissions.byId', (q, t, p: Slots<{ id: string }>) =>
  q.select().from(t.submissions).where(eq(t.submissions.id, p.id)),
);

/** One sending of the public form: its second factor and the tries against it. Who sent it stands in the cases. */
export function submissions(engine: Engine, vault: Vault) {
  type Row = Tables['submissions']['$inferSelect'];
  const row = async (id: SubmissionId): Promise<Row | undefined> => (await engine.run(byId({ id })))[0];
  const change = async (id: SubmissionId, set: Partial<Omit<Row, 'id'>>): Promise<void> => {
    await engine.run(
      ask((q, t) =>
        q.update(t.submissions).set(set).where(eq(t.submissions.id, id)).returning({ id: t.submissions.id }),
      ),
    );
  };
  return {
    /** Twice is once: a submission there before is left as it is. */
    create: async (of: {
      id: SubmissionId;
      passphraseHash: string | null;
      browser?: string;
      now: number;
    }): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .insert(t.submissions)
            .values({
              id: of.id,
              passphraseHash: of.passphraseHash,
              browserHash: of.browser === undefined ? null : vault.hash('browser', of.browser),
              tries: 0,
              lockedUntil: 0,
              createdAt: of.now,
            })
            .onConflictDoNothing()
            .returning({ id: t.submissions.id }),
        ),
      );
    },
    get: async (id: SubmissionId): Promise<Submission | null> => {
      const found = await row(id);
      if (!found) return null;
      const { passphraseHash, browserHash, tries, lockedUntil, createdAt } = found;
      return { id, passphraseHash, hasBrowser: browserHash !== null, tries, lockedUntil, createdAt };
    },
    /** Whether the browser is the one the request was sent from. */
    isBrowser: async (id: SubmissionId, browser: string): Promise<boolean> => {
      const found = await row(id);
      return found?.browserHash != null && found.browserHash === vault.hash('browser', browser);
    },
    setPassphrase: (id: SubmissionId, passphraseHash: string | null): Promise<void> => change(id, { passphraseHash }),
    /** Counts a wrong second factor; gives the count. */
    wrong: async (id: SubmissionId): Promise<number> => {
      const [counted] = await engine.run(
        ask((q, t) =>
          q
            .update(t.submissions)
            .set({ tries: sql`${t.submissions.tries} + 1` })
            .where(eq(t.submissions.id, id))
            .returning({ tries: t.submissions.tries }),
        ),
      );
      return counted?.tries ?? 0;
    },
    lock: (id: SubmissionId, until: number): Promise<void> => change(id, { lockedUntil: until }),
    /** The right one was given: the count begins anew. */
    right: (id: SubmissionId): Promise<void> => change(id, { tries: 0, lockedUntil: 0 }),
    delete: async (id: SubmissionId): Promise<void> => {
      await engine.run(
        ask((q, t) => q.delete(t.submissions).where(eq(t.submissions.id, id)).returning({ id: t.submissions.id })),
      );
    },
  };
}
