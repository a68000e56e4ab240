import { dueOf } from '../../../machines/case.ts';
import { type NationHolidays, sameDays } from '../../../machines/clock/holidays.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { nations } from '../../../machines/people.ts';
import type { App } from '../../app.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';

/** Dates of a case that a list of bank holidays can move. */
const dates = [
  ['dueOn', 'due'],
  ['statutoryDueOn', 'legal limit'],
  ['noticeBy', 'last day to extend'],
  ['internalTargetOn', 'our own target'],
] as const;

/** One date of one open case that moves. Null: there was, or will be, none. */
export interface MovedDate {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly what: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** Whether a list differs from what the body counts with, in days and not in names only. */
export const isNews = (app: App, holidays: NationHolidays): boolean =>
  nations.some((nation) => !sameDays(holidays[nation], app.profile.bankHolidays[nation]));

/** What taking over a list would move: every date of every open case that changes, before anybody agrees to it. */
export async function holidayEffect(app: App, holidays: NationHolidays): Promise<readonly MovedDate[]> {
  const moved: MovedDate[] = [];
  for await (const { caseId, state } of openCases(app)) {
    const { context } = state.request;
    const before = dueOf(state);
    const counted = { ...state.request, context: { ...context, holidays: holidays[context.nation] ?? {} } };
    const after = dueOf({ ...state, request: counted });
    const { reference } = state.record.received;
    for (const [date, what] of dates)
      if (before[date] !== after[date]) moved.push({ caseId, reference, what, from: before[date], to: after[date] });
  }
  return moved;
}

/** Every open case, page by page. */
export async function* openCases(app: App): AsyncGenerator<LoadedCase> {
  let next: Awaited<ReturnType<App['store']['cases']>>['next'] = null;
  do {
    const page = await app.store.cases({ open: true, limit: 100, ...(next && { after: next }) });
    for (const { id } of page.rows) {
      const loaded = await loadCase(app, id);
      if (loaded) yield loaded;
    }
    next = page.next;
  } while (next);
}
