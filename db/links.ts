import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { type Engine, language, type Work } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import type { Vault } from './vault.ts';

const { query, ask } = language<Tables>();

/** Wrong codes after which a link is dead. */
export const maxTries = 5;

/** A link sent by e-mail. What it opens is `target`: a submission to follow, or a draft to go on with. */
export interface Link {
  readonly id: string;
  readonly purpose: string;
  readonly target: string;
  readonly hasCode: boolean;
  readonly hasBrowser: boolean;
  readonly tries: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

const byToken = query('links.byToken', (q, t, p: Slots<{ tokenHash: string }>) =>
  q.select().from(t.links).where(eq(t.links.tokenHash, p.tokenHash)),
);

/**
 * Links by e-mail, useless alone where they carry a second thing (a code, the asking browser). Tokens, codes and browser
 * secrets are kept as keyed hashes.
 */
export function links(engine: Engine, vault: Vault) {
  type Row = Tables['links']['$inferSelect'];
  const shown = (row: Row): Link => ({
    id: row.id,
    purpose: row.purpose,
    target: row.target,
    hasCode: row.codeHash !== null,
    hasBrowser: row.browserHash !== null,
    tries: row.tries,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    usedAt: row.usedAt,
  });
  const alive = async (token: string, now: number): Promise<Row | null> => {
    const [row] = await engine.run(byToken({ tokenHash: vault.hash('link', token) }));
    return row && row.expiresAt > now && row.usedAt === null && row.tries < maxTries ? row : null;
  };
  return {
    /**
     * The token of a link as its message carries it, where it is sent by a job: derived from the link's id under the
     * vault's key. So it stands in no row, not in the outbox either, and a message sent again after a crash carries the
     * same link. 128 bits; of no use to who has only the database.
     */
    secretOf: (id: string): string => vault.hash('link-secret', id),
    /** @param of.token random, 128 bits or more, and nowhere else kept */
    create: async (of: {
      id: string;
      token: string;
      purpose: string;
      target: string;
      code?: string;
      browser?: string;
      now: number;
      expiresAt: number;
    }): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .insert(t.links)
            .values({
              id: of.id,
              tokenHash: vault.hash('link', of.token),
              purpose: of.purpose,
              target: of.target,
              codeHash: of.code === undefined ? null : vault.hash(`code:${of.id}`, of.code),
              browserHash: of.browser === undefined ? null : vault.hash('browser', of.browser),
              tries: 0,
              createdAt: of.now,
              expiresAt: of.expiresAt,
            })
            .returning({ id: t.links.id }),
        ),
      );
    },
    /** Looks without using: mail scanners open links too. Null when it is unknown, over, used, or had too many wrong codes. */
    look: async (token: string, now: number): Promise<Link | null> => {
      const row = await alive(token, now);
      return row && shown(row);
    },
    /** Whether the browser is the one that asked for the link. */
    isBrowser: async (token: string, browser: string, now: number): Promise<boolean> => {
      const row = await alive(token, now);
      return row?.browserHash != null && row.browserHash === vault.hash('browser', browser);
    },
    /** Counts a try, then compares: tries made at the same time cannot outrun the limit. */
    isCode: async (token: string, code: string, now: number): Promise<boolean> => {
      const row = await alive(token, now);
      if (!row?.codeHash) return false;
      const [counted] = await engine.commit(countTry(row.id));
      return counted !== undefined && row.codeHash === vault.hash(`code:${row.id}`, code);
    },
    /** Counts a try whose right answer is known elsewhere (a passphrase). False when the link is dead. */
    countTry: async (token: string, now: number): Promise<boolean> => {
      const row = await alive(token, now);
      return row !== null && (await engine.commit(countTry(row.id))).length === 1;
    },
    /** Uses the link up. False when someone just did. */
    use: async (id: string, now: number): Promise<boolean> =>
      (
        await engine.run(
          ask((q, t) =>
            q
              .update(t.links)
              .set({ usedAt: now })
              .where(and(eq(t.links.id, id), isNull(t.links.usedAt)))
              .returning({ id: t.links.id }),
          ),
        )
      ).length === 1,
    /** Ends every link to a target, as when a newer one is sent. */
    end: async (target: string, now: number): Promise<void> => {
      await engine.run(
        ask((q, t) =>
          q
            .update(t.links)
            .set({ usedAt: now })
            .where(and(eq(t.links.target, target), isNull(t.links.usedAt)))
            .returning({ id: t.links.id }),
        ),
      );
    },
    /** Deletes links whose time was over before an instant. */
    forget: async (before: number): Promise<number> =>
      (
        await engine.run(
          ask((q, t) => q.delete(t.links).where(lt(t.links.expiresAt, before)).returning({ id: t.links.id })),
        )
      ).length,
  };
}

const countTry = (id: string): Work<{ tries: number }[]> =>
  ask((q, t) =>
    q
      .update(t.links)
      .set({ tries: sql`${t.links.tries} + 1` })
      .where(and(eq(t.links.id, id), lt(t.links.tries, maxTries)))
      .returning({ tries: t.links.tries }),
  );
