import { isNull, sql } from 'drizzle-orm';
import type { CivilDate, Month } from '../machines/dates.ts';
import type { StaffId } from '../machines/ids.ts';
import { noDate } from './cases.ts';
import { type Engine, language } from './engine.ts';
import type { Slots } from './kit.ts';
import type { Tables } from './schema.ts';
import type { CaseRow } from './types.ts';

const { query } = language<Tables>();

/** Against its dates: `none` has no date to keep. */
export type Against = 'overdue' | 'breached' | 'due' | 'none';

/** Open cases that are alike. Everybody's together: there are never so many open that they could not be added up. */
export interface OpenGroup {
  readonly receivedIn: Month;
  readonly right: CaseRow['right'];
  readonly phase: CaseRow['phase'];
  readonly ownerId: StaffId | null;
  readonly extended: boolean;
  readonly against: Against;
  /** How many of the days given lie behind the day it was received: 0 for the youngest. */
  readonly age: number;
  readonly n: number;
  /** Pages of their documents, and those decided on. */
  readonly pages: number;
  readonly pagesDecided: number;
  readonly oldest: CivilDate;
}

type Asked = { today: CivilDate; never: CivilDate; a: CivilDate; b: CivilDate; c: CivilDate; d: CivilDate };

// Grouped by position: PostgreSQL takes the same expression with a value for another one.
const groups = query('open.groups', (q, { cases: t }, p: Slots<Asked>) =>
  q
    .select({
      receivedIn: sql<Month>`substr(${t.receivedOn}, 1, 7)`,
      right: t.right,
      phase: t.phase,
      ownerId: t.ownerId,
      extended: t.extended,
      against: sql<Against>`case when ${t.dueOn} >= ${p.never} then 'none' when ${t.dueOn} >= ${p.today} then 'due'
        when ${t.statutoryDueOn} >= ${p.today} then 'overdue' else 'breached' end`,
      age: sql<number>`case when ${t.receivedOn} >= ${p.a} then 0 when ${t.receivedOn} >= ${p.b} then 1
        when ${t.receivedOn} >= ${p.c} then 2 when ${t.receivedOn} >= ${p.d} then 3 else 4 end`.mapWith(Number),
      n: sql<number>`count(*)`.mapWith(Number),
      pages: sql<number>`sum(${t.pages})`.mapWith(Number),
      pagesDecided: sql<number>`sum(${t.pagesDecided})`.mapWith(Number),
      oldest: sql<CivilDate>`min(${t.receivedOn})`,
    })
    .from(t)
    .where(isNull(t.closedAt))
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`, sql`5`, sql`6`, sql`7`),
);

/** The first day of receipt of each band of age, the youngest first. */
export type AgeDays = readonly [CivilDate, CivilDate, CivilDate, CivilDate];

/** Numbers of the open cases. */
export function openFigures(engine: Engine) {
  return {
    /** All open cases, in groups of those that are alike, as they stand on a day. */
    openGroups: (today: CivilDate, [a, b, c, d]: AgeDays): Promise<OpenGroup[]> =>
      engine.run(groups({ today, never: noDate, a, b, c, d })),
  };
}
