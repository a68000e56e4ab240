import type { CaseState } from '../../../machines/case.ts';
import type { Calendars } from '../../../machines/clock/calendar.ts';
import { calendarsWith, type HolidayYears } from '../../../machines/clock/holidays.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import { dueOf } from '../../../machines/due.ts';
import { type StepLeft, type StepSpans, spansOf, stepsLeft } from '../../../machines/forecast/steps.ts';
import type { StaffId } from '../../../machines/ids.ts';
import type { Nation } from '../../../machines/people.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { notSent } from '../../../machines/stages/stages.ts';
import type { LoadedCase } from '../load-case.ts';

/**
 * What a forecast needs of a case, and nothing more: thousands are kept in memory. It follows from the case's events alone, so a
 * version of a case has the same for ever. Nobody is named in it but staff, by id.
 */
export interface CaseGrounds {
  readonly version: number;
  readonly ownerId: StaffId | null;
  readonly dueOn: CivilDate | null;
  readonly nation: Nation;
  readonly calendars: Calendars;
  readonly left: readonly StepLeft[];
  /** Nothing has been found yet, so how much there will be is a guess. */
  readonly isExpected: boolean;
  /** Its pages are still to be read before it is decided. */
  readonly isReading: boolean;
  /** Pages that stand between the case and its answer: those that go out with it, on which nobody has decided. */
  readonly pagesLeft: number;
  readonly spans: StepSpans;
  readonly decided: readonly DecidedBy[];
}

/**
 * What one person decided on: when (epoch milliseconds, in order), and how many pages each time. Bare numbers, which
 * take little.
 */
export interface DecidedBy {
  readonly by: StaffId;
  readonly at: readonly number[];
  readonly pages: readonly number[];
}

/**
 * The calendars of a nation with the years a body took over. Given from outside, since cases share them and each
 * carries its own.
 */
export type CalendarsOf = (where: Nation, own: HolidayYears | undefined) => Calendars;

/** Works out the grounds of a case. */
export function groundsOf(
  { version, state, history }: Pick<LoadedCase, 'version' | 'state' | 'history'>,
  calendarsOf: CalendarsOf = calendarsWith,
): CaseGrounds {
  const { right, nation, holidays } = state.request.context;
  const left = stepsLeft(state);
  return {
    ...{ version, nation, left },
    ownerId: state.record.officer,
    dueOn: dueOf(state).dueOn,
    calendars: calendarsOf(nation, holidays),
    isExpected: state.file.documents.length === 0 && left.some(({ step }) => step === 'searching'),
    isReading: left.some(({ step }) => step === 'deciding') && rightRules[right].answersWithDocuments,
    pagesLeft: pagesLeftOf(state),
    spans: spansOf(history),
    decided: decidedIn(history),
  };
}

const pagesLeftOf = (state: CaseState): number =>
  notSent(state).reduce((sum, { pages }) => sum + pages.filter(({ decision }) => decision === null).length, 0);

function decidedIn(history: LoadedCase['history']): readonly DecidedBy[] {
  const people = new Map<StaffId, { by: StaffId; at: number[]; pages: number[] }>();
  for (const { at, event } of history) {
    if (event.type !== 'page.decided' || event.by.kind !== 'staff') continue;
    const { id: by } = event.by;
    const one = people.get(by) ?? { by, at: [], pages: [] };
    people.set(by, one);
    one.at.push(at);
    one.pages.push(event.pages.length);
  }
  return [...people.values()];
}
