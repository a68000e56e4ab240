import { and, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { CivilDate } from '../machines/dates.ts';
import type { CaseId, StaffId, SubmissionId } from '../machines/ids.ts';
import { language, type Q, type Work } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import type { CaseRow } from './types.ts';

const { query, ask } = language<Tables>();

/** What a list shows. All filters together. */
export interface CaseFilter {
  readonly ids?: readonly CaseId[];
  readonly open?: boolean;
  readonly right?: CaseRow['right'];
  readonly rights?: readonly CaseRow['right'][];
  readonly phases?: readonly CaseRow['phase'][];
  /** Null: nobody's yet. */
  readonly ownerId?: StaffId | null;
  readonly reviewerId?: StaffId;
  readonly submissionId?: SubmissionId;
  readonly dueBefore?: CivilDate;
  readonly dueFrom?: CivilDate;
  readonly receivedBefore?: CivilDate;
  readonly receivedFrom?: CivilDate;
  readonly unread?: boolean;
  readonly late?: boolean;
  /** Answered or ended on or after, and before, these days. */
  readonly closedFrom?: CivilDate;
  readonly closedBefore?: CivilDate;
  readonly outcomes?: readonly NonNullable<CaseRow['outcome']>[];
  readonly extended?: boolean;
  /** A date was missed; on or after, and before, these days; put down to this cause, '' where none is on record. */
  readonly missed?: true;
  readonly missedFrom?: CivilDate;
  readonly missedBefore?: CivilDate;
  readonly lateCause?: string;
  /** '' where it is not set. */
  readonly service?: string;
  readonly asker?: CaseRow['asker'];
  /** Something in it waits for the DPO. */
  readonly waitsForDpo?: true;
  /** Some of its pages are still to be decided on. */
  readonly pagesLeft?: true;
}

/**
 * The conditions of a filter.
 * @param p gaps in place of its texts, filled when the query runs; without them the texts themselves
 */
function conditions(t: Tables, f: CaseFilter, p: Partial<Slots<CaseFilter>> = {}): SQL | undefined {
  const c = t.cases;
  const all: (SQL | undefined)[] = [
    f.ids && inArray(c.id, [...f.ids]),
    f.open === undefined ? undefined : f.open ? isNull(c.closedAt) : isNotNull(c.closedAt),
    f.right && eq(c.right, p.right ?? f.right),
    f.rights && inArray(c.right, [...f.rights]),
    f.phases && inArray(c.phase, [...f.phases]),
    f.ownerId === undefined
      ? undefined
      : f.ownerId === null
        ? isNull(c.ownerId)
        : eq(c.ownerId, p.ownerId ?? f.ownerId),
    f.reviewerId && eq(c.reviewerId, p.reviewerId ?? f.reviewerId),
    f.submissionId && eq(c.submissionId, p.submissionId ?? f.submissionId),
    f.dueBefore && lt(c.dueOn, p.dueBefore ?? f.dueBefore),
    f.dueFrom && gte(c.dueOn, p.dueFrom ?? f.dueFrom),
    f.receivedBefore && lt(c.receivedOn, p.receivedBefore ?? f.receivedBefore),
    f.receivedFrom && gte(c.receivedOn, p.receivedFrom ?? f.receivedFrom),
    // Nothing is due before it was received: a list by due date begins there, in whichever index it is read.
    f.receivedFrom && gte(c.dueOn, p.receivedFrom ?? f.receivedFrom),
    f.unread === undefined ? undefined : eq(c.unread, f.unread),
    f.late === undefined ? undefined : eq(c.late, f.late),
    f.closedFrom && gte(c.closedOn, p.closedFrom ?? f.closedFrom),
    f.closedBefore && lt(c.closedOn, p.closedBefore ?? f.closedBefore),
    f.outcomes && inArray(c.outcome, [...f.outcomes]),
    f.extended === undefined ? undefined : eq(c.extended, f.extended),
    // As the index says it, so that both engines see that it holds all of these.
    f.missed && sql`${c.missedOn} < '9999-12-31'`,
    f.missedFrom && gte(c.missedOn, p.missedFrom ?? f.missedFrom),
    f.missedBefore && lt(c.missedOn, p.missedBefore ?? f.missedBefore),
    f.lateCause === undefined ? undefined : eq(c.lateCause, p.lateCause ?? f.lateCause),
    f.service === undefined ? undefined : eq(c.service, p.service ?? f.service),
    f.asker === undefined ? undefined : eq(c.asker, p.asker ?? f.asker),
    // As the index says it.
    f.waitsForDpo && sql`${c.waitsForDpo}`,
    f.pagesLeft && lt(c.pagesDecided, c.pages),
  ];
  return and(...all);
}

const columns = [
  'open',
  'right',
  'ownerId',
  'reviewerId',
  'submissionId',
  'dueBefore',
  'dueFrom',
  'receivedBefore',
  'receivedFrom',
  'unread',
  'late',
  'closedFrom',
  'closedBefore',
  'extended',
  'missed',
  'missedFrom',
  'missedBefore',
  'lateCause',
  'service',
  'asker',
  'waitsForDpo',
  'pagesLeft',
] as const satisfies readonly (keyof CaseFilter)[];

/** Which conditions a filter makes, whatever its texts are: what a prepared query can be kept under. */
const shapeOf = (filter: CaseFilter): string =>
  columns
    .map((name) => filter[name])
    .map((value) => (value === undefined ? '-' : typeof value === 'string' ? '?' : String(value).charAt(0)))
    .join('');

/**
 * A query over a filter, prepared once for each shape of filter: building one anew takes longer than running it. Not
 * prepared where the filter holds a list.
 */
export const filtered = <F extends CaseFilter, R>(
  name: string,
  filter: F,
  build: (q: Q, t: Tables, where: SQL | undefined, p: Partial<Slots<F>>) => PromiseLike<R[]>,
): Work<R[]> =>
  filter.ids || filter.rights || filter.phases || filter.outcomes
    ? ask((q, t) => build(q, t, conditions(t, filter), {}))
    : query<F, R>(`${name} ${shapeOf(filter)}`, (q, t, p) => build(q, t, conditions(t, filter, p), p))(filter);
