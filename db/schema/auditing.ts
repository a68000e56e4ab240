import type { CivilDate } from '../../machines/dates.ts';
import type { CaseId, StaffId } from '../../machines/ids.ts';
import type { Kit } from '../kit.ts';

/** What is left of a destroyed case beside its row, and what each check of the chains gave. No personal data. */
export function defineAuditing(k: Kit) {
  /** Why a case was destroyed and who agreed to it. What it was and whether it was in time stands in its row. */
  const disposals = k.table(
    'disposals',
    {
      caseId: k.text('case_id').$type<CaseId>().primaryKey(),
      /** The line of the schedule it fell under. */
      rule: k.text('rule').notNull(),
      keptUntil: k.date('kept_until').$type<CivilDate>().notNull(),
      proposedBy: k.text('proposed_by').$type<StaffId>().notNull(),
      proposedOn: k.date('proposed_on').$type<CivilDate>().notNull(),
      agreedBy: k.text('agreed_by').$type<StaffId>().notNull(),
      agreedOn: k.date('agreed_on').$type<CivilDate>().notNull(),
      at: k.instant('at').notNull(),
    },
    (t) => [k.index('disposals_at').on(t.at, t.caseId)],
  );
  const chainChecks = k.table('chain_checks', {
    at: k.instant('at').primaryKey(),
    ok: k.bool('ok').notNull(),
    cases: k.int('cases').notNull(),
    events: k.int('events').notNull(),
    destroyed: k.int('destroyed').notNull(),
    /** References, numbers and kinds of what was found, the first of them. */
    faults: k.json('faults').$type<readonly string[]>().notNull(),
  });
  return { disposals, chainChecks };
}
