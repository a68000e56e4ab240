import { and, eq, inArray } from 'drizzle-orm';
import type { CaseId } from '../machines/ids.ts';
import { language } from './engine.ts';
import { put, type Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import type { Projection } from './types.ts';

const { query, write, ask } = language<Tables>();

/** An event as it is written: sealed and chained. */
export interface Sealed {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly type: string;
  readonly v: number;
  readonly at: number;
  readonly commandId: string;
  readonly part: number;
  readonly box: Buffer;
  readonly hash: Buffer;
  readonly byId: string | null;
}

/** Adds one event. */
export const addEvent = write('events.add', (q, t, p: Slots<Sealed>) =>
  q.insert(t.events).values({
    caseId: p.caseId,
    seq: p.seq,
    type: p.type,
    v: p.v,
    at: p.at,
    commandId: p.commandId,
    part: p.part,
    box: p.box,
    hash: p.hash,
    byId: p.byId,
  }),
);

/** Says beside an event who did it: to search by, in no hash. */
export const nameDoer = write('events.doer', (q, t, p: Slots<{ caseId: string; seq: number; byId: string }>) =>
  q
    .update(t.events)
    .set({ byId: put(p.byId) })
    .where(and(eq(t.events.caseId, p.caseId), eq(t.events.seq, p.seq))),
);

/** Where a case stands, in the chain and in the lists, and whether a command was carried out before (`done`). */
export const standing = query('cases.standing', (q, t, p: Slots<{ caseId: string; commandId: string }>) =>
  q
    .select({
      version: t.cases.version,
      head: t.cases.head,
      done: t.events.seq,
      phase: t.cases.phase,
      receivedOn: t.cases.receivedOn,
      dueOn: t.cases.dueOn,
      ownerId: t.cases.ownerId,
      reviewerId: t.cases.reviewerId,
      outcome: t.cases.outcome,
      closedAt: t.cases.closedAt,
      late: t.cases.late,
      closedOn: t.cases.closedOn,
      breached: t.cases.breached,
      extended: t.cases.extended,
      disposal: t.cases.disposal,
      missedOn: t.cases.missedOn,
      lateCause: t.cases.lateCause,
      service: t.cases.service,
      asker: t.cases.asker,
      waitsForDpo: t.cases.waitsForDpo,
    })
    .from(t.cases)
    .leftJoin(t.events, and(eq(t.events.caseId, t.cases.id), eq(t.events.commandId, p.commandId), eq(t.events.part, 0)))
    .where(eq(t.cases.id, p.caseId)),
);

/** What never changes after a case is opened is left alone: its indexes are not written again with every event. */
type Changing = Omit<Projection, 'reference' | 'right' | 'nation' | 'submissionId' | 'channel'>;
/** The columns that stand in an index, or that tallies are made of. */
export type Placing = Pick<Changing, (typeof placing)[number]>;
export const placing = [
  'phase',
  'receivedOn',
  'dueOn',
  'ownerId',
  'reviewerId',
  'outcome',
  'closedAt',
  'late',
  'closedOn',
  'breached',
  'extended',
  'disposal',
  'missedOn',
  'lateCause',
  'service',
  'asker',
  'waitsForDpo',
] as const satisfies readonly (keyof Changing)[];
type Place = { id: string; expected: number; version: number; head: Buffer; updatedAt: number };
type Moved = Changing & Place;
type Stayed = Omit<Changing, keyof Placing> & Place;

const otherColumns = (p: Slots<Omit<Changing, keyof Placing>>) => ({
  clockStatus: put(p.clockStatus),
  identity: put(p.identity),
  statutoryDueOn: put(p.statutoryDueOn),
  noticeBy: put(p.noticeBy),
  unread: put(p.unread),
  pages: put(p.pages),
  pagesDecided: put(p.pagesDecided),
  linkedCount: put(p.linkedCount),
});
const columns = (p: Slots<Changing>) => ({
  ...otherColumns(p),
  phase: put(p.phase),
  receivedOn: put(p.receivedOn),
  dueOn: put(p.dueOn),
  ownerId: put(p.ownerId),
  reviewerId: put(p.reviewerId),
  outcome: put(p.outcome),
  closedAt: put(p.closedAt),
  late: put(p.late),
  closedOn: put(p.closedOn),
  breached: put(p.breached),
  extended: put(p.extended),
  disposal: put(p.disposal),
  missedOn: put(p.missedOn),
  lateCause: put(p.lateCause),
  service: put(p.service),
  asker: put(p.asker),
  waitsForDpo: put(p.waitsForDpo),
});

/** Rewrites a case's row, if it still stands at `expected`. */
export const move = write('cases.move', (q, t, p: Slots<Moved>) =>
  q
    .update(t.cases)
    .set({ ...columns(p), version: put(p.version), head: put(p.head), updatedAt: put(p.updatedAt) })
    .where(and(eq(t.cases.id, p.id), eq(t.cases.version, p.expected))),
);

/**
 * Most commands (a note, a mark, a look) leave a case where it is in every list. SQLite writes an index anew for each
 * column that is set, changed or not: so these are not set, and half the pages of a commit need not go to disk.
 */
export const stay = write('cases.stay', (q, t, p: Slots<Stayed>) =>
  q
    .update(t.cases)
    .set({ ...otherColumns(p), version: put(p.version), head: put(p.head), updatedAt: put(p.updatedAt) })
    .where(and(eq(t.cases.id, p.id), eq(t.cases.version, p.expected))),
);

/** Rewrites what a case's row shows, without anything having happened to it. */
export const restate = write('cases.restate', (q, t, p: Slots<Changing & { id: string; expected: number }>) =>
  q
    .update(t.cases)
    .set(columns(p))
    .where(and(eq(t.cases.id, p.id), eq(t.cases.version, p.expected))),
);

type Fresh = Projection & {
  id: CaseId;
  openedBy: string;
  openedPart: number;
  version: number;
  head: Buffer;
  createdAt: number;
};

/** The row of a new case. */
export const create = write('cases.create', (q, t, p: Slots<Fresh>) =>
  q.insert(t.cases).values({
    ...columns(p),
    reference: p.reference,
    right: p.right,
    nation: p.nation,
    submissionId: p.submissionId,
    channel: p.channel,
    id: p.id,
    openedBy: p.openedBy,
    openedPart: p.openedPart,
    version: p.version,
    head: p.head,
    createdAt: p.createdAt,
    updatedAt: p.createdAt,
  }),
);

/** The cases a command opened. */
export const openedBy = query('cases.openedBy', (q, t, p: Slots<{ commandId: string }>) =>
  q.select({ id: t.cases.id }).from(t.cases).where(eq(t.cases.openedBy, p.commandId)).orderBy(t.cases.openedPart),
);

/** Which of these cases there are. */
export const standingOf = (ids: readonly CaseId[]) =>
  ask((q, t) =>
    q
      .select({ id: t.cases.id })
      .from(t.cases)
      .where(inArray(t.cases.id, [...ids])),
  );
