import type { CaseRow } from '../../../db/types.ts';
import type { CaseState } from '../../../machines/case.ts';
import { calendarsWith } from '../../../machines/clock/holidays.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import type { Outlook } from '../../../machines/forecast/chance.ts';
import { stepDays, stepsLeft } from '../../../machines/forecast/steps.ts';
import { workingDays } from '../../../machines/forecast/working-days.ts';
import type { StaffId } from '../../../machines/ids.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { type Rota, rests } from '../../../machines/rota/rota.ts';
import { notSent } from '../../../machines/stages/stages.ts';
import type { LoadedCase } from '../load-case.ts';
import type { Measured } from './forecast-grounds.ts';

/** An open case that is looked at. */
export interface Looked {
  readonly row: CaseRow;
  readonly loaded: LoadedCase;
  readonly pagesLeft: number;
}

/** What all forecasts of a day rest on. */
export interface Around {
  readonly today: CivilDate;
  readonly measured: Measured;
  readonly found: readonly Looked[];
  /** How people are called in the reasons: by name, or for whoever sees no names, by what they do. */
  readonly nameOf: (id: StaffId) => string;
  readonly rota: Rota;
}

/** What a case is, or is supposed to be: whose, and due when. */
export interface Supposed {
  readonly ownerId: StaffId | null;
  readonly dueOn: CivilDate;
  /** Other than are left, where only some of them go out. */
  readonly pagesLeft?: number;
}

/** What is known of a case about how long it will still take, as it stands or as it is supposed. */
export function outlookOf(one: Looked, around: Around, as: Supposed): Outlook {
  const { state } = one.loaded;
  const { today, measured, rota } = around;
  const { right, nation, holidays } = state.request.context;
  const { ownerId, dueOn } = as;
  const left = stepsLeft(state);
  const isReading = left.some(({ step }) => step === 'deciding') && rightRules[right].answersWithDocuments;
  const own = isExpected(state) ? measured.usualPages : isReading ? one.pagesLeft : 0;
  const away = (day: CivilDate) => ownerId !== null && rests(rota, ownerId, day);
  return {
    daysLeft: workingDays(today, dueOn, nation, away, calendarsWith(nation, holidays)),
    pagesLeft: as.pagesLeft ?? own,
    pagesAhead: aheadOf(one, around, as).reduce((sum, other) => sum + other.pagesLeft, 0),
    pagesAnHour: measured.pace.pagesAnHour,
    hoursADay: measured.pace.hoursADay,
    stepDays: stepDays(left, measured.times, today, nation),
  };
}

/** Nothing has been found yet, so how much there will be is a guess. */
export const isExpected = (state: CaseState): boolean =>
  state.file.documents.length === 0 && stepsLeft(state).some(({ step }) => step === 'searching');

/** Cases of its officer that are due before it; none where nobody has it. */
export const aheadOf = ({ row }: Looked, { found }: Around, { ownerId, dueOn }: Supposed): readonly Looked[] =>
  ownerId === null
    ? []
    : found.filter(
        ({ row: other }) =>
          other.id !== row.id &&
          other.ownerId === ownerId &&
          (other.dueOn < dueOn || (other.dueOn === dueOn && other.id < row.id)),
      );

/** Pages that stand between the case and its answer: those that go out with it, on which nobody has decided. */
export const pagesLeftOf = ({ state }: LoadedCase): number =>
  notSent(state)
    .flatMap(({ pages }) => pages)
    .filter(({ decision }) => decision === null).length;
