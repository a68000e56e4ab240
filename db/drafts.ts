import { and, eq, lt } from 'drizzle-orm';
import { type Engine, language } from './engine.ts';
import { put, type Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import { seal, unseal } from './seal/box.ts';
import type { Vault } from './vault.ts';

const { query, write, ask } = language<Tables>();

/** A half-filled request. `data` is whatever the form keeps; it lies sealed under the draft's own key. */
export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly data: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number;
}

interface Row {
  id: string;
  tokenHash: string;
  box: Buffer;
  now: number;
  expiresAt: number;
}
const add = write('drafts.add', (q, t, p: Slots<Row>) =>
  q.insert(t.drafts).values({
    id: p.id,
    tokenHash: p.tokenHash,
    version: 1,
    box: p.box,
    createdAt: p.now,
    updatedAt: p.now,
    expiresAt: p.expiresAt,
  }),
);
const byToken = query('drafts.byToken', (q, t, p: Slots<{ tokenHash: string }>) =>
  q.select().from(t.drafts).where(eq(t.drafts.tokenHash, p.tokenHash)),
);
const byId = query('drafts.byId', (q, t, p: Slots<{ id: string }>) =>
  q.select().from(t.drafts).where(eq(t.drafts.id, p.id)),
);
const change = query(
  'drafts.change',
  (q, t, p: Slots<{ id: string; expected: number; version: number; box: Buffer; now: number; expiresAt: number }>) =>
    q
      .update(t.drafts)
      .set({ version: put(p.version), box: put(p.box), updatedAt: put(p.now), expiresAt: put(p.expiresAt) })
      .where(and(eq(t.drafts.id, p.id), eq(t.drafts.version, p.expected)))
      .returning({ id: t.drafts.id }),
);
const drop = write('drafts.drop', (q, t, p: Slots<{ id: string }>) => q.delete(t.drafts).where(eq(t.drafts.id, p.id)));

const aad = (id: string, version: number): string => JSON.stringify(['draft', id, version]);
const bytes = (data: unknown): Buffer => Buffer.from(JSON.stringify(data));

/** Drafts of the public form. Whoever holds the token (a cookie, a link) holds the draft; only its hash is kept. */
export function drafts(engine: Engine, vault: Vault) {
  const opened = async (row: Tables['drafts']['$inferSelect'] | undefined, now: number): Promise<Draft | null> => {
    if (!row || row.expiresAt <= now) return null;
    const key = await vault.key(row.id);
    if (!key) return null;
    const data: unknown = JSON.parse(unseal(key, aad(row.id, row.version), row.box).toString('utf8'));
    const { id, version, createdAt, updatedAt, expiresAt } = row;
    return { id, version, data, createdAt, updatedAt, expiresAt };
  };
  return {
    /** @param of.token random, 128 bits or more; @param of.id random too, it owns the draft's key and files */
    create: async (of: { id: string; token: string; data: unknown; now: number; expiresAt: number }): Promise<void> => {
      const key = await vault.createKey(of.id, of.now);
      const box = seal(key, aad(of.id, 1), bytes(of.data));
      const tokenHash = vault.hash('draft', of.token);
      await engine.run(add({ id: of.id, tokenHash, box, now: of.now, expiresAt: of.expiresAt }));
    },
    /** The draft a token opens; null when there is none, or its time is over. */
    byToken: async (token: string, now: number): Promise<Draft | null> =>
      opened((await engine.run(byToken({ tokenHash: vault.hash('draft', token) })))[0], now),
    /** The draft a link leads to. */
    byId: async (id: string, now: number): Promise<Draft | null> => opened((await engine.run(byId({ id })))[0], now),
    /** Saves over the version that was read. False when another page saved in between, or the draft is gone. */
    save: async (of: {
      id: string;
      version: number;
      data: unknown;
      now: number;
      expiresAt: number;
    }): Promise<boolean> => {
      const key = await vault.key(of.id);
      if (!key) return false;
      const version = of.version + 1;
      const box = seal(key, aad(of.id, version), bytes(of.data));
      const { id, now, expiresAt } = of;
      return (await engine.run(change({ id, expected: of.version, version, box, now, expiresAt }))).length === 1;
    },
    /** Forgets drafts for good: their keys, their rows. Their files are unreadable from then on; delete them with `deleteAll`. */
    delete: async (ids: readonly string[]): Promise<void> => {
      await vault.destroy(ids);
      for (const id of ids) await engine.run(drop({ id }));
    },
    /** Drafts whose time is over. */
    expired: async (now: number, limit = 200): Promise<string[]> =>
      (
        await engine.run(
          ask((q, t) => q.select({ id: t.drafts.id }).from(t.drafts).where(lt(t.drafts.expiresAt, now)).limit(limit)),
        )
      ).map((row) => row.id),
  };
}
