import { setImmediate } from 'node:timers/promises';
import type { CaseRow } from '../../../db/types.ts';
import { addDays, type CivilDate } from '../../../machines/dates.ts';
import { median, type Pace, paceOfReader, paceOfTeam, type Reading } from '../../../machines/forecast/pace.ts';
import { measureSteps, type StepTimes } from '../../../machines/forecast/steps.ts';
import { workedBetween } from '../../../machines/forecast/working-days.ts';
import type { StaffId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { startOfDay } from '../watching/london-time.ts';
import type { CaseGrounds } from './case-grounds.ts';

/** What a forecast measures by: how fast this team reads and how long each step took it. */
export interface Measured {
  readonly pace: Pace;
  readonly times: StepTimes;
  /** Pages such a request has in the end, the middle of those answered lately; a guess where there were too few. */
  readonly usualPages: number;
}

/** Cases answered in so many days are measured, the latest first, no more than so many of them. */
const [lookBack, mostAnswered] = [180, 40];
const [guessedPages, enoughAnswered] = [150, 5];

/** The cases answered lately, by which is measured besides the open ones. */
export async function answeredLately(app: App, today: CivilDate): Promise<readonly CaseRow[]> {
  const { rows } = await app.store.cases({
    ...{ open: false, closedFrom: addDays(today, -lookBack), order: 'received', limit: mostAnswered },
  });
  return rows;
}

/** Pages a request has in the end. */
export function usualPagesOf(answered: readonly CaseRow[]): number {
  const pages = answered.filter(({ right, pages: all }) => right === 'access' && all > 0).map((row) => row.pages);
  return pages.length < enoughAnswered ? guessedPages : median(pages);
}

/** How fast the team reads and what its steps take, of all decisions in these cases. Others get their turn in between. */
export async function measure(
  app: App,
  today: CivilDate,
  cases: readonly CaseGrounds[],
): Promise<Omit<Measured, 'usualPages'>> {
  const from = startOfDay(addDays(today, -lookBack));
  const readers = new Map<StaffId, Pick<Reading, 'at' | 'pages'>[]>();
  for (const [index, { decided }] of cases.entries()) {
    if (index % 500 === 499) await setImmediate();
    for (const { by, at, pages } of decided) {
      const reads = readers.get(by) ?? [];
      readers.set(by, reads);
      for (const [n, instant] of at.entries()) if (instant >= from) reads.push({ at: instant, pages: pages[n] ?? 0 });
    }
  }
  const paces = [];
  for (const reads of readers.values()) {
    await setImmediate();
    paces.push(paceOfReader(reads));
  }
  await setImmediate();
  const spans = cases.map((one) => one.spans);
  return { pace: paceOfTeam(paces), times: measureSteps(spans, workedBetween(app.profile.nation)) };
}
