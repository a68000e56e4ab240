import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { type CivilDate, civilDate } from '../machines/dates.ts';
import { type CaseId, caseId as caseIdShape } from '../machines/ids.ts';
import { type CaseFilter, filtered } from './case-filter.ts';
import { type Engine, language } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import { type IndexField, normalise } from './seal/blind.ts';
import { unseal } from './seal/box.ts';
import { headerText } from './seal/chain.ts';
import type { CaseRow, EventRow, Loaded, StoredEvent } from './types.ts';
import type { Vault } from './vault.ts';

const { query, ask } = language<Tables>();

/** No due date: sorts behind every real one. */
export const noDate = civilDate.parse('9999-12-31');

/** The columns of a row of the list. */
export const rowOf = (t: Tables) => ({
  id: t.cases.id,
  version: t.cases.version,
  createdAt: t.cases.createdAt,
  updatedAt: t.cases.updatedAt,
  destroyedAt: t.cases.destroyedAt,
  reference: t.cases.reference,
  right: t.cases.right,
  nation: t.cases.nation,
  submissionId: t.cases.submissionId,
  phase: t.cases.phase,
  clockStatus: t.cases.clockStatus,
  identity: t.cases.identity,
  receivedOn: t.cases.receivedOn,
  dueOn: t.cases.dueOn,
  statutoryDueOn: t.cases.statutoryDueOn,
  noticeBy: t.cases.noticeBy,
  ownerId: t.cases.ownerId,
  reviewerId: t.cases.reviewerId,
  channel: t.cases.channel,
  unread: t.cases.unread,
  pages: t.cases.pages,
  pagesDecided: t.cases.pagesDecided,
  outcome: t.cases.outcome,
  closedAt: t.cases.closedAt,
  late: t.cases.late,
  closedOn: t.cases.closedOn,
  breached: t.cases.breached,
  extended: t.cases.extended,
  linkedCount: t.cases.linkedCount,
  disposal: t.cases.disposal,
  missedOn: t.cases.missedOn,
  lateCause: t.cases.lateCause,
  service: t.cases.service,
  asker: t.cases.asker,
  waitsForDpo: t.cases.waitsForDpo,
  chance: t.cases.chance,
});

const keyOf = { due: 'dueOn', received: 'receivedOn', closed: 'closedOn', missed: 'missedOn' } as const;
const newestFirst: ReadonlySet<keyof typeof keyOf> = new Set(['received', 'closed']);

const eventsOf = query('events.of', (q, t, p: Slots<{ caseId: string; after: number }>) =>
  q
    .select({ version: t.cases.version, event: t.events })
    .from(t.cases)
    .leftJoin(t.events, and(eq(t.events.caseId, t.cases.id), gt(t.events.seq, p.after)))
    .where(eq(t.cases.id, p.caseId))
    .orderBy(asc(t.events.seq)),
);
const rowById = query('cases.row', (q, t, p: Slots<{ caseId: string }>) =>
  q.select(rowOf(t)).from(t.cases).where(eq(t.cases.id, p.caseId)),
);
const byReference = query('cases.reference', (q, t, p: Slots<{ reference: string }>) =>
  q.select({ id: t.cases.id }).from(t.cases).where(eq(t.cases.reference, p.reference)),
);

/** A place in a list: the last row seen. */
export interface Cursor {
  readonly key: CivilDate;
  readonly id: CaseId;
}

/**
 * Filters, order (`due`: next deadline first; `received`, `closed`: newest first; `missed`: longest ago first) and page
 * of a list.
 */
export interface CaseQuery extends CaseFilter {
  readonly order?: keyof typeof keyOf;
  readonly after?: Cursor;
  /** Rows of a page; 50 when absent. */
  readonly limit?: number;
}

/** Open cases by what their due date says on a day. */
export interface Counts {
  readonly open: number;
  readonly late: number;
  readonly soon: number;
  readonly onTrack: number;
  /** Paused or not started: no date to keep. */
  readonly noDate: number;
  readonly unassigned: number;
}

/** A row of `events`, unsealed. */
export const opened = (key: Buffer, row: EventRow): StoredEvent => ({
  seq: row.seq,
  type: row.type,
  v: row.v,
  at: row.at,
  commandId: row.commandId,
  payload: JSON.parse(unseal(key, headerText(row), row.box).toString('utf8')),
});

/** Reading cases. */
export function cases(engine: Engine, vault: Vault) {
  const pageOf = ({ order = 'due', after, limit = 50, ...filter }: CaseQuery) =>
    filtered(`cases.${order} ${limit} ${after ? 'on' : ''}`, { ...filter, ...after }, (q, t, where, p) => {
      const c = t.cases;
      const key = c[keyOf[order]];
      // A row comparison, because both engines begin reading the index right there.
      const past = newestFirst.has(order) ? sql`<` : sql`>`;
      const from = after && sql`(${key}, ${c.id}) ${past} (${p.key ?? after.key}, ${p.id ?? after.id})`;
      const direction = newestFirst.has(order) ? desc : asc;
      return q
        .select(rowOf(t))
        .from(c)
        .where(and(where, from))
        .orderBy(direction(key), direction(c.id))
        .limit(limit + 1);
    });
  /** Of owners in the index, those that are cases; a draft that was not sent yet is none. */
  const existing = async (owners: readonly string[]): Promise<CaseId[]> => {
    const ids: CaseId[] = [];
    for (let i = 0; i < owners.length; i += 500) {
      const some = owners.slice(i, i + 500).map((owner) => caseIdShape.parse(owner));
      const rows = await engine.run(
        ask((q, t) => q.select({ id: t.cases.id }).from(t.cases).where(inArray(t.cases.id, some))),
      );
      ids.push(...rows.map((row) => row.id));
    }
    return ids;
  };
  const countOf = async (filter: CaseFilter): Promise<number> => {
    const [row] = await engine.run(
      filtered('cases.count', filter, (q, t, where) => q.select({ n: count() }).from(t.cases).where(where)),
    );
    return row?.n ?? 0;
  };

  return {
    /**
     * The events of a case behind `after` (all when 0), opened, and the version the case stands at.
     * @throws when events are lost or changed
     */
    loadCase: async (caseId: CaseId, after = 0): Promise<Loaded> => {
      const rows = await engine.run(eventsOf({ caseId, after }));
      const version = rows[0]?.version;
      if (version === undefined) return { ok: false, code: 'missing', version: 0 };
      const sealed = rows.flatMap(({ event: row }) => row ?? []);
      if (sealed.length === 0 && version === after && (await vault.hasKey(caseId))) {
        return { ok: true, version, events: [] };
      }
      const key = await vault.key(caseId);
      if (!key) return { ok: false, code: 'sealed', version };
      const events = sealed.map((row) => opened(key, row));
      if (version !== after + events.length) throw new Error(`case ${caseId} has lost events: run verify`);
      return { ok: true, version, events };
    },

    /** The case with a reference, however it was typed. */
    reference: async (typed: string): Promise<CaseId | null> => {
      const [exact] = await engine.run(byReference({ reference: typed.trim() }));
      if (exact) return exact.id;
      const [found] = await vault.find('reference', normalise('reference', typed));
      if (found === undefined) return null;
      const [row] = await engine.run(
        ask((q, t) =>
          q
            .select({ id: t.cases.id })
            .from(t.cases)
            .where(eq(t.cases.id, caseIdShape.parse(found))),
        ),
      );
      return row?.id ?? null;
    },

    /** The cases of people with this name, surname, e-mail address, phone number, or reference. */
    find: async (field: IndexField, value: string): Promise<CaseId[]> => existing(await vault.find(field, value)),

    /**
     * The same for many values, in a few queries however many there are: cases by value as it was given. A value that no
     * case has is not in it.
     */
    findAll: async (field: IndexField, values: readonly string[]): Promise<ReadonlyMap<string, readonly CaseId[]>> => {
      const owners = await vault.findAll(field, values);
      const there = new Set<string>(await existing([...new Set([...owners.values()].flat())]));
      const found = new Map<string, readonly CaseId[]>();
      for (const [value, ids] of owners) {
        const some = ids.filter((id) => there.has(id)).map((id) => caseIdShape.parse(id));
        if (some.length > 0) found.set(value, some);
      }
      return found;
    },

    /** One row of the list. */
    caseRow: async (caseId: CaseId): Promise<CaseRow | null> => (await engine.run(rowById({ caseId })))[0] ?? null,

    /** A page of the list and where the next one begins; null on the last. */
    cases: async (of: CaseQuery): Promise<{ rows: CaseRow[]; next: Cursor | null }> => {
      const limit = of.limit ?? 50;
      const found = await engine.run(pageOf(of));
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      if (found.length <= limit || !last) return { rows, next: null };
      return { rows, next: { key: last[keyOf[of.order ?? 'due']], id: last.id } };
    },

    /** How many cases a filter holds. */
    count: countOf,

    /** Pages of the cases a filter holds on which nobody has decided. */
    pagesLeft: async (filter: CaseFilter): Promise<number> => {
      const [row] = await engine.run(
        filtered('cases.pagesLeft', filter, (q, { cases: c }, where) =>
          q
            .select({ n: sql<number>`coalesce(sum(${c.pages} - ${c.pagesDecided}), 0)`.mapWith(Number) })
            .from(c)
            .where(where),
        ),
      );
      return row?.n ?? 0;
    },

    /** Open cases late, due before `soonOn`, later, and without a date, as seen on `today`: all in one query. */
    counts: async (today: CivilDate, soonOn: CivilDate, filter: CaseFilter = {}): Promise<Counts> => {
      const days = { today, soonOn, never: noDate };
      const rows = await engine.run(
        filtered('cases.counts', { ...filter, open: true, ...days }, (q, t, where, p) => {
          const { dueOn, ownerId } = t.cases;
          const at = (day: keyof typeof days) => p[day] ?? days[day];
          const part = (name: SQL<string>, more?: SQL) =>
            q.select({ name, n: count() }).from(t.cases).where(and(where, more));
          return part(sql`'open'`)
            .unionAll(part(sql`'late'`, lt(dueOn, at('today'))))
            .unionAll(part(sql`'soon'`, and(gte(dueOn, at('today')), lt(dueOn, at('soonOn')))))
            .unionAll(part(sql`'noDate'`, gte(dueOn, at('never'))))
            .unionAll(part(sql`'unassigned'`, isNull(ownerId)));
        }),
      );
      const of = (name: Exclude<keyof Counts, 'onTrack'>) => rows.find((row) => row.name === name)?.n ?? 0;
      const [open, late, soon, without] = [of('open'), of('late'), of('soon'), of('noDate')];
      return { open, late, soon, onTrack: open - late - soon - without, noDate: without, unassigned: of('unassigned') };
    },

    /** Numbers by one column. */
    tally: async <C extends 'right' | 'phase' | 'outcome' | 'ownerId' | 'channel' | 'late'>(
      column: C,
      filter: CaseFilter = {},
    ): Promise<{ value: CaseRow[C]; n: number }[]> =>
      engine.run(
        filtered(`cases.tally ${column}`, filter, (q, t, where) =>
          q.select({ value: t.cases[column], n: count() }).from(t.cases).where(where).groupBy(t.cases[column]),
        ),
      ),
  };
}
