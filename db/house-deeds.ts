import { and, desc, eq, gte, like, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Engine, language, type Work } from './engine.ts';
import type { Tables } from './schema.ts';

const { ask } = language<Tables>();

/** Where it was written down: the log of accounts and of what was taken out, versions of the settings, who is away. */
export const houseBooks = ['accounts', 'settings', 'rota'] as const;
export type HouseBook = (typeof houseBooks)[number];

/** One thing that was done in the house and belongs to no case. */
export interface HouseDeed {
  readonly book: HouseBook;
  readonly id: string;
  readonly at: number;
  readonly type: string;
  /** Who did it; null where nobody is known, or the server did. */
  readonly byId: string | null;
  /** Whose account or absence it is; null where it is their own. */
  readonly aboutId: string | null;
  /** A few words: roles, a count, a version. */
  readonly detail: string | null;
}

export interface HouseFilter {
  readonly books: readonly HouseBook[];
  /** Somebody who did it, or whom it is about. */
  readonly who?: string;
  /** Instants: from the first, before the second. */
  readonly from?: number;
  readonly before?: number;
  /** Lists and reports that were taken out: nothing else of the accounts, or none of them; absent: both. */
  readonly exports?: 'only' | 'not';
  /** What names this reference. */
  readonly reference?: string;
}

/** A place in the list: behind this deed, or at an instant where none of its deeds was seen yet. */
export type HouseCursor = Pick<HouseDeed, 'at'> & { readonly last: Pick<HouseDeed, 'book' | 'id'> | null };

type Column = SQL | Parameters<typeof eq>[0];

/** Behind the last one seen: at one instant, the books stand in their order. */
function beyond(book: HouseBook, at: Column, id: Column, cursor: HouseCursor | null): SQL | undefined {
  if (cursor === null) return undefined;
  const { last } = cursor;
  if (last?.book === book) {
    const mark = book === 'accounts' ? last.id : Number(last.id);
    return or(lt(at, cursor.at), and(eq(at, cursor.at), lt(id, mark)));
  }
  const isStillToCome = last === null || houseBooks.indexOf(book) > houseBooks.indexOf(last.book);
  return isStillToCome ? lte(at, cursor.at) : lt(at, cursor.at);
}

const within = (at: Column, { from, before }: HouseFilter): SQL | undefined =>
  and(from === undefined ? undefined : gte(at, from), before === undefined ? undefined : lt(at, before));

type Find = (filter: HouseFilter, cursor: HouseCursor | null, limit: number) => Work<HouseDeed[]>;

const inAccounts: Find = function* (filter, cursor, limit) {
  const found = yield* ask((q, { staffEvent: t }) =>
    q
      .select()
      .from(t)
      .where(
        and(
          within(t.at, filter),
          beyond('accounts', t.at, t.id, cursor),
          filter.who === undefined ? undefined : or(eq(t.staffId, filter.who), eq(t.byId, filter.who)),
          filter.exports && (filter.exports === 'only' ? eq(t.type, 'exported') : ne(t.type, 'exported')),
          filter.reference === undefined ? undefined : like(t.detail, `%${filter.reference}%`),
        ),
      )
      .orderBy(desc(t.at), desc(t.id))
      .limit(limit),
  );
  return found.map(({ staffId, byId, ...row }) => ({
    ...row,
    book: 'accounts' as const,
    byId: byId ?? staffId,
    aboutId: byId === null || byId === staffId ? null : staffId,
  }));
};

const inSettings: Find = function* (filter, cursor, limit) {
  const found = yield* ask((q, { profileVersions: t }) =>
    q
      .select({ id: t.version, at: t.at, byId: t.byId, detail: t.note })
      .from(t)
      .where(
        and(
          within(t.at, filter),
          beyond('settings', t.at, t.version, cursor),
          filter.who === undefined ? undefined : eq(t.byId, filter.who),
        ),
      )
      .orderBy(desc(t.at), desc(t.version))
      .limit(limit),
  );
  return found.map((row) => ({
    ...row,
    book: 'settings' as const,
    id: String(row.id),
    type: 'changed',
    aboutId: null,
  }));
};

const inRota: Find = function* (filter, cursor, limit) {
  const found = yield* ask((q, { rotaChanges: t }) =>
    q
      .select({ id: t.id, at: t.at, byId: t.byId, change: t.change })
      .from(t)
      .where(
        and(
          within(t.at, filter),
          beyond('rota', t.at, t.id, cursor),
          filter.who === undefined ? undefined : sql`${t.byId} = ${filter.who}`,
        ),
      )
      .orderBy(desc(t.at), desc(t.id))
      .limit(limit),
  );
  return found.map(({ change, ...row }) => ({
    ...row,
    book: 'rota' as const,
    id: String(row.id),
    type: change.type,
    aboutId: 'staffId' in change && change.staffId !== row.byId ? change.staffId : null,
    detail: null,
  }));
};

const find: Readonly<Record<HouseBook, Find>> = { accounts: inAccounts, settings: inSettings, rota: inRota };

/** What was done in the house beside the cases: signing in, accounts, lists taken out, settings, absences. The last first. */
export const houseDeeds =
  (engine: Engine) =>
  async (filter: HouseFilter, cursor: HouseCursor | null, limit: number): Promise<HouseDeed[]> => {
    const all: HouseDeed[] = [];
    for (const book of filter.books) all.push(...(await engine.run(find[book](filter, cursor, limit))));
    // A sort keeps the order of equals, and each book comes in its own.
    return all.sort((a, b) => b.at - a.at).slice(0, limit);
  };
