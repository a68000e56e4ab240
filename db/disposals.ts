import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { CivilDate } from '../machines/dates.ts';
import type { DisposalStanding } from '../machines/disposal/disposal.ts';
import type { CaseId } from '../machines/ids.ts';
import { type Engine, language } from './engine.ts';
import type { Tombstone } from './ledger.ts';
import type { Tables } from './schema.ts';
import type { CaseRow } from './types.ts';

const { ask } = language<Tables>();

/** What lists of disposal show of a case. No personal data. */
export type DisposalRow = Pick<
  CaseRow,
  'id' | 'reference' | 'right' | 'outcome' | 'receivedOn' | 'closedOn' | 'phase' | 'disposal'
>;

/** What is left of a destroyed case. */
export type Remains = Pick<
  CaseRow,
  'id' | 'reference' | 'right' | 'channel' | 'outcome' | 'receivedOn' | 'dueOn' | 'statutoryDueOn' | 'closedOn'
> &
  Pick<CaseRow, 'late' | 'breached' | 'extended' | 'version'> & {
    readonly destroyedAt: number;
    /** Null where it was destroyed without the way of disposal (a request that was opened by mistake twice). */
    readonly tombstone: Tombstone | null;
  };

/** A place in a list that is ordered by when the cases ended. */
export interface ClosedCursor {
  readonly closedOn: CivilDate;
  readonly id: CaseId;
}

const shown = ({ cases: c }: Tables) => ({
  id: c.id,
  reference: c.reference,
  right: c.right,
  outcome: c.outcome,
  receivedOn: c.receivedOn,
  closedOn: c.closedOn,
  phase: c.phase,
  disposal: c.disposal,
});

const after = ({ cases: c }: Tables, cursor: ClosedCursor | null): SQL | undefined =>
  cursor === null
    ? undefined
    : or(gt(c.closedOn, cursor.closedOn), and(eq(c.closedOn, cursor.closedOn), gt(c.id, cursor.id)));

const remaining = ({ cases: c, disposals: d }: Tables) => ({
  id: c.id,
  reference: c.reference,
  right: c.right,
  channel: c.channel,
  outcome: c.outcome,
  receivedOn: c.receivedOn,
  dueOn: c.dueOn,
  statutoryDueOn: c.statutoryDueOn,
  closedOn: c.closedOn,
  late: c.late,
  breached: c.breached,
  extended: c.extended,
  version: c.version,
  destroyedAt: c.destroyedAt,
  tombstone: {
    rule: d.rule,
    keptUntil: d.keptUntil,
    proposedBy: d.proposedBy,
    proposedOn: d.proposedOn,
    agreedBy: d.agreedBy,
    agreedOn: d.agreedOn,
  },
});

/** Cases on their way to being destroyed, and what is left of those that are. */
export function disposals(engine: Engine) {
  const remains = async (where: (t: Tables) => SQL | undefined, limit: number): Promise<Remains[]> => {
    const rows = await engine.run(
      ask((q, t) =>
        q
          .select(remaining(t))
          .from(t.cases)
          .leftJoin(t.disposals, eq(t.disposals.caseId, t.cases.id))
          .where(and(isNotNull(t.cases.destroyedAt), where(t)))
          .orderBy(desc(t.cases.destroyedAt), desc(t.cases.id))
          .limit(limit),
      ),
    );
    return rows.flatMap(({ destroyedAt, ...row }) => (destroyedAt === null ? [] : [{ ...row, destroyedAt }]));
  };
  return {
    /** Closed cases that ended before a day and stand in no list yet, oldest first: what may be due. */
    ended: (before: CivilDate, cursor: ClosedCursor | null, limit: number): Promise<DisposalRow[]> =>
      engine.run(
        ask((q, t) => {
          const c = t.cases;
          const open = and(eq(c.disposal, 'none'), isNotNull(c.closedAt), isNull(c.destroyedAt));
          return q
            .select(shown(t))
            .from(c)
            .where(and(open, lt(c.closedOn, before), after(t, cursor)))
            .orderBy(asc(c.closedOn), asc(c.id))
            .limit(limit);
        }),
      ),

    /** Cases that stand at one step of the way, those that ended first at the head. */
    at: (standing: DisposalStanding, cursor: ClosedCursor | null, limit: number): Promise<DisposalRow[]> =>
      engine.run(
        ask((q, t) =>
          q
            .select(shown(t))
            .from(t.cases)
            .where(and(eq(t.cases.disposal, standing), isNull(t.cases.destroyedAt), after(t, cursor)))
            .orderBy(asc(t.cases.closedOn), asc(t.cases.id))
            .limit(limit),
        ),
      ),

    /** What is left of destroyed cases, the last one first. */
    gone: (limit: number, before: number | null = null): Promise<Remains[]> =>
      remains((t) => (before === null ? undefined : lt(t.cases.destroyedAt, before)), limit),

    /** What is left of one case; null where it is not destroyed. */
    remains: async (caseId: CaseId): Promise<Remains | null> =>
      (await remains((t) => inArray(t.cases.id, [caseId]), 1))[0] ?? null,
  };
}
