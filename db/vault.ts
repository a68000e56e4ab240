import { hkdfSync } from 'node:crypto';
import { and, eq, gt, inArray, ne } from 'drizzle-orm';
import { type Engine, isUnique, language } from './engine.ts';
import { put, type Slots } from './kit.ts';
import type { VaultTables } from './schema.ts';
import { type IndexEntry, type IndexField, normalise, token } from './seal/blind.ts';
import { masterId, newKey, unwrap, wrap } from './seal/keys.ts';
import { signingWith } from './seal/signing.ts';

const { query, write, ask } = language<VaultTables>();

const keyOf = query('vault.key', (q, t, p: Slots<{ owner: string }>) =>
  q.select({ masterId: t.keys.masterId, wrapped: t.keys.wrapped }).from(t.keys).where(eq(t.keys.owner, p.owner)),
);
const hasKeyOf = query('vault.has', (q, t, p: Slots<{ owner: string }>) =>
  q.select({ owner: t.keys.owner }).from(t.keys).where(eq(t.keys.owner, p.owner)),
);
const addKey = write(
  'vault.add',
  (q, t, p: Slots<{ owner: string; masterId: string; wrapped: Buffer; createdAt: number }>) =>
    q.insert(t.keys).values({ owner: p.owner, masterId: p.masterId, wrapped: p.wrapped, createdAt: p.createdAt }),
);
const dropKey = write('vault.drop', (q, t, p: Slots<{ owner: string }>) =>
  q.delete(t.keys).where(eq(t.keys.owner, p.owner)),
);
const dropTokens = write('vault.dropTokens', (q, t, p: Slots<{ owner: string }>) =>
  q.delete(t.tokens).where(eq(t.tokens.owner, p.owner)),
);
const rewrapKey = write('vault.rewrap', (q, t, p: Slots<{ owner: string; masterId: string; wrapped: Buffer }>) =>
  q
    .update(t.keys)
    .set({ masterId: put(p.masterId), wrapped: put(p.wrapped) })
    .where(eq(t.keys.owner, p.owner)),
);
const addToken = query('vault.addToken', (q, t, p: Slots<{ token: string; owner: string }>) =>
  q
    .insert(t.tokens)
    .values({ token: p.token, owner: p.owner })
    .onConflictDoNothing()
    .returning({ token: t.tokens.token }),
);
const owners = query('vault.find', (q, t, p: Slots<{ token: string }>) =>
  q.select({ owner: t.tokens.owner }).from(t.tokens).where(eq(t.tokens.token, p.token)),
);

/** As many as a statement takes on both engines, with room to spare. */
const batch = 500;
const ownersOfAny = (tokens: readonly string[]) =>
  ask((q, t) =>
    q
      .select({ token: t.tokens.token, owner: t.tokens.owner })
      .from(t.tokens)
      .where(inArray(t.tokens.token, [...tokens])),
  );

/** Wrapped keys and the blind index. What is deleted here is gone from every backup of the main database too. */
export type Vault = Awaited<ReturnType<typeof openVault>>;

/**
 * @param masters the master key in use first, then older ones that may still wrap some keys
 * @throws when none of them opens the vault: better no start than cases sealed under a second key.
 */
export async function openVault(engine: Engine, masters: readonly [Buffer, ...Buffer[]]) {
  const current = masters[0];
  const byId = new Map(masters.map((master) => [masterId(master), master]));

  const open = (owner: string, row: { masterId: string; wrapped: Buffer }): Buffer => {
    const master = byId.get(row.masterId);
    if (!master) throw new Error(`The vault was made with another master key (${row.masterId}).`);
    return unwrap(master, owner, row.wrapped);
  };
  const key = async (owner: string): Promise<Buffer | null> => {
    const [row] = await engine.run(keyOf({ owner }));
    return row ? open(owner, row) : null;
  };
  /** The owner's key, made and on disk when this returns; the one it has where it has one. */
  const createKey = async (owner: string, at: number): Promise<Buffer> => {
    const made = newKey();
    try {
      await engine.run(
        addKey({ owner, masterId: masterId(current), wrapped: wrap(current, owner, made), createdAt: at }),
      );
      return made;
    } catch (error) {
      const there = isUnique(error) ? await key(owner) : null;
      if (!there) throw error;
      return there;
    }
  };

  const indexKey = (await key('index')) ?? (await createKey('index', 0));
  const signing = signingWith((await key('signing')) ?? (await createKey('signing', 0)));

  return {
    key,
    /** Whether an owner has a key, without opening it. */
    hasKey: async (owner: string): Promise<boolean> => (await engine.run(hasKeyOf({ owner }))).length > 0,
    createKey,
    /** A keyed hash of a secret (token, code) for a column: useless to who has only the database. */
    hash: (purpose: string, secret: string): string => token(indexKey, `hash:${purpose}`, secret),
    /** A secret of its own for a use, base64; the same after the master key was changed. */
    secretFor: (use: string): string =>
      Buffer.from(hkdfSync('sha256', indexKey, 'rightsdesk', `secret ${use}`, 32)).toString('base64'),
    /** Signs what outsiders check; the same after the master key was changed. */
    signing,
    /** Makes an owner findable; gives back the tokens that were new. */
    index: (owner: string, entries: readonly IndexEntry[]): Promise<string[]> => {
      const tokens = entries
        .map(({ field, value }) => ({ field, value: normalise(field, value) }))
        .filter(({ value }) => value !== '')
        .map(({ field, value }) => token(indexKey, field, value));
      return tokens.length === 0 ? Promise.resolve([]) : engine.commit(addAll(owner, [...new Set(tokens)]));
    },
    /** Takes back tokens of a command that was refused after all. */
    unindex: async (owner: string, tokens: readonly string[]): Promise<void> => {
      if (tokens.length > 0) await engine.run(removeTokens(owner, tokens));
    },
    find: async (field: IndexField, value: string): Promise<string[]> => {
      const wanted = normalise(field, value);
      if (wanted === '') return [];
      return (await engine.run(owners({ token: token(indexKey, field, wanted) }))).map((row) => row.owner);
    },
    /** The same for many values at once: owners by value as it was given; a value nobody has is not there. */
    findAll: async (field: IndexField, values: readonly string[]): Promise<Map<string, string[]>> => {
      const byToken = new Map<string, string[]>();
      for (const value of new Set(values)) {
        const wanted = normalise(field, value);
        if (wanted === '') continue;
        const of = token(indexKey, field, wanted);
        byToken.set(of, [...(byToken.get(of) ?? []), value]);
      }
      const found = new Map<string, string[]>();
      const tokens = [...byToken.keys()];
      for (let i = 0; i < tokens.length; i += batch) {
        for (const row of await engine.run(ownersOfAny(tokens.slice(i, i + batch)))) {
          for (const value of byToken.get(row.token) ?? []) found.set(value, [...(found.get(value) ?? []), row.owner]);
        }
      }
      return found;
    },
    /** Destroys keys and tokens, in the files too. */
    destroy: async (gone: readonly string[]): Promise<void> => {
      if (gone.length === 0) return;
      await engine.commit(dropAll(gone));
      await engine.scrub(['keys', 'tokens']);
    },
    /** Which owners have a key, from a given one on; for sweeps and checks. */
    keyOwners: async (after: string, limit: number): Promise<string[]> =>
      (await engine.run(page(after, limit))).map((row) => row.owner),
    /** Wraps every key under the master in use; gives back how many were under an older one. */
    rewrap: async (): Promise<number> => {
      let done = 0;
      for (;;) {
        const rows = await engine.run(underOther(masterId(current)));
        if (rows.length === 0) break;
        done += rows.length;
        await engine.commit(rewrapAll(rows.map((row) => ({ owner: row.owner, key: open(row.owner, row) }))));
      }
      if (done > 0) await engine.scrub(['keys']);
      return done;
    },
    engine,
  };

  function* addAll(owner: string, tokens: readonly string[]) {
    const added: string[] = [];
    for (const each of tokens) added.push(...(yield* addToken({ token: each, owner })).map((row) => row.token));
    return added;
  }
  function* rewrapAll(keys: readonly { owner: string; key: Buffer }[]) {
    for (const { owner, key: plain } of keys)
      yield* rewrapKey({ owner, masterId: masterId(current), wrapped: wrap(current, owner, plain) });
  }
}

function* dropAll(gone: readonly string[]) {
  for (const owner of gone) {
    yield* dropTokens({ owner });
    yield* dropKey({ owner });
  }
}
const removeTokens = (owner: string, tokens: readonly string[]) =>
  ask((q, t) =>
    q
      .delete(t.tokens)
      .where(and(eq(t.tokens.owner, owner), inArray(t.tokens.token, [...tokens])))
      .returning({ owner: t.tokens.owner }),
  );
const page = (after: string, limit: number) =>
  ask((q, t) =>
    q.select({ owner: t.keys.owner }).from(t.keys).where(gt(t.keys.owner, after)).orderBy(t.keys.owner).limit(limit),
  );
const underOther = (current: string) =>
  ask((q, t) => q.select().from(t.keys).where(ne(t.keys.masterId, current)).limit(500));
