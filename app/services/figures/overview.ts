import type { CaseFilter } from '../../../db/case-filter.ts';
import type { Counts } from '../../../db/cases.ts';
import { addDays, londonDate } from '../../../machines/dates.ts';
import { outcomes } from '../../../machines/events.ts';
import { isEnding } from '../../../machines/figures/rates.ts';
import { rights } from '../../../machines/people.ts';
import type { App } from '../../app.ts';
import { type ListedCase, toListed } from '../case/list-cases.ts';

export interface Overview {
  readonly counts: Counts;
  /** Within how many days a case counts as due soon. */
  readonly soonDays: number;
  /** Open cases past their date, oldest first; at most fifty. */
  readonly late: readonly ListedCase[];
  /** Open cases that count as due soon, soonest first; at most fifty. */
  readonly soon: readonly ListedCase[];
  readonly byRight: readonly { readonly value: ListedCase['right']; readonly n: number }[];
  readonly byPhase: readonly { readonly value: ListedCase['phase']; readonly n: number }[];
  /** Requests that were answered, and how many of them after their due date; what ended without an answer is in neither. */
  readonly answered: { readonly all: number; readonly late: number };
}

const answered: CaseFilter = {
  open: false,
  rights: rights.filter((right) => right !== 'complaint'),
  outcomes: outcomes.filter((outcome) => !isEnding(outcome)),
};

/** Where the body stands today: pseudonymous, references only. */
export async function overview(app: App): Promise<Overview> {
  const today = londonDate(app.clock.now());
  const { soonDays } = app.profile.practice;
  const soonOn = addDays(today, soonDays + 1);
  const open = { open: true };
  const { rows: late } = await app.store.cases({ ...open, dueBefore: today });
  const { rows: soon } = await app.store.cases({ ...open, dueFrom: today, dueBefore: soonOn });
  return {
    counts: await app.store.counts(today, soonOn),
    late: late.map((row) => toListed(row, today, soonDays)),
    soon: soon.map((row) => toListed(row, today, soonDays)),
    byRight: await app.store.tally('right', open),
    byPhase: await app.store.tally('phase', open),
    soonDays,
    answered: { all: await app.store.count(answered), late: await app.store.count({ ...answered, late: true }) },
  };
}
