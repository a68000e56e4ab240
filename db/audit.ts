import { and, asc, countDistinct, desc, eq, gte, inArray, lt, max, type SQL, sql } from 'drizzle-orm';
import type { CaseId, StaffId } from '../machines/ids.ts';
import { type Engine, language } from './engine.ts';
import type { Tables } from './schema.ts';

const { ask } = language<Tables>();

/** One thing that was done, as it stays readable for ever: who, when, what kind, in which case. */
export interface Deed {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  /** A member of staff, or a word for who is none; null where it was not kept yet. */
  readonly byId: string | null;
  readonly hash: string;
}

export interface DeedFilter {
  readonly caseId?: CaseId;
  readonly byId?: string;
  /** Instants: from the first, before the second. */
  readonly from?: number;
  readonly before?: number;
  readonly types?: readonly string[];
}

/** A place in the list, the last row seen. */
export interface DeedCursor {
  readonly at: number;
  readonly caseId: CaseId;
  readonly seq: number;
}

/** How many cases somebody was in on a day (UTC: between midnight and one in summer nobody works). */
export interface DayOfStaff {
  readonly byId: string;
  readonly day: number;
  readonly cases: number;
}

export const dayMs = 86_400_000;

const conditions = ({ events: e }: Tables, f: DeedFilter): SQL | undefined =>
  and(
    f.caseId && eq(e.caseId, f.caseId),
    f.byId === undefined ? undefined : eq(e.byId, f.byId),
    f.from === undefined ? undefined : gte(e.at, f.from),
    f.before === undefined ? undefined : lt(e.at, f.before),
    f.types && inArray(e.type, [...f.types]),
  );

/** Who did what: reading over all cases, without any key. */
export function audit(engine: Engine) {
  const list = (
    filter: DeedFilter,
    cursor: DeedCursor | null,
    limit: number,
    isOldestFirst: boolean,
  ): Promise<Deed[]> =>
    engine
      .run(
        ask((q, t) => {
          const e = t.events;
          const beyond = isOldestFirst ? sql`>` : sql`<`;
          // A row comparison, because both engines begin reading the index right there.
          const after =
            cursor === null
              ? undefined
              : sql`(${e.at}, ${e.caseId}, ${e.seq}) ${beyond} (${cursor.at}, ${cursor.caseId}, ${cursor.seq})`;
          const order = isOldestFirst ? asc : desc;
          return q
            .select({
              caseId: e.caseId,
              reference: t.cases.reference,
              seq: e.seq,
              type: e.type,
              at: e.at,
              byId: e.byId,
              hash: e.hash,
            })
            .from(e)
            .innerJoin(t.cases, eq(t.cases.id, e.caseId))
            .where(and(conditions(t, filter), after))
            .orderBy(order(e.at), order(e.caseId), order(e.seq))
            .limit(limit);
        }),
      )
      .then((rows) => rows.map((row) => ({ ...row, hash: row.hash.toString('hex') })));

  return {
    /** What was done, the last first. */
    deeds: (filter: DeedFilter, cursor: DeedCursor | null, limit: number) => list(filter, cursor, limit, false),

    /** The same in the order in which it was done. */
    deedsInOrder: (filter: DeedFilter, cursor: DeedCursor | null, limit: number) => list(filter, cursor, limit, true),

    /** In how many cases each was on each day since an instant, by events of these kinds. */
    casesByDay: async (since: number, types: readonly string[]): Promise<DayOfStaff[]> => {
      const rows = await engine.run(
        ask((q, t) => {
          const day = sql`${t.events.at} / ${sql.raw(String(dayMs))}`.mapWith(Number);
          return q
            .select({ byId: t.events.byId, day, cases: countDistinct(t.events.caseId) })
            .from(t.events)
            .where(and(gte(t.events.at, since), inArray(t.events.type, [...types])))
            .groupBy(t.events.byId, day);
        }),
      );
      return rows.flatMap(({ byId, ...row }) => (byId === null ? [] : [{ ...row, byId }]));
    },

    /** Of these cases, those somebody did anything in, and when last. */
    touched: async (
      byId: StaffId,
      ids: readonly CaseId[],
    ): Promise<{ caseId: CaseId; reference: string; at: number }[]> => {
      const found = [];
      for (let i = 0; i < ids.length; i += 500) {
        const some = ids.slice(i, i + 500);
        const rows = await engine.run(
          ask((q, t) =>
            q
              .select({ caseId: t.events.caseId, reference: t.cases.reference, at: max(t.events.at) })
              .from(t.events)
              .innerJoin(t.cases, eq(t.cases.id, t.events.caseId))
              .where(and(eq(t.events.byId, byId), inArray(t.events.caseId, some)))
              .groupBy(t.events.caseId, t.cases.reference),
          ),
        );
        found.push(...rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }])));
      }
      return found;
    },
  };
}
