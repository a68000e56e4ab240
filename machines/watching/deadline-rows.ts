import { addDays, type CivilDate } from '../dates.ts';
import { isBeforeAnswer, type Reached, type WatchRow } from './row.ts';

/**
 * The steps towards the date of the answer (of the acknowledgement, for a complaint) and past it. Each begins on its day
 * and the next takes its place. Where the clock does not run there is no date, so nothing is reached.
 */
export const deadlineRows: readonly WatchRow[] = [
  step('days-left', false, ({ dueOn }, { daysLeft }) => daysLeft.map((days) => ({ on: addDays(dueOn, -days), days }))),
  {
    code: 'target-reached',
    ladder: 'deadline',
    isRed: false,
    reached: (state, today, _rules, { dueOn, internalTargetOn }) => {
      if (!isBeforeAnswer(state) || dueOn === null || internalTargetOn === null || internalTargetOn >= dueOn) return [];
      // Neither a pause nor an extension moves it, so it is its own day and not that of the answer.
      return from(internalTargetOn, today, internalTargetOn);
    },
  },
  step('due-tomorrow', true, ({ dueOn }) => [{ on: addDays(dueOn, -1) }]),
  step('due-today', true, ({ dueOn }) => [{ on: dueOn }]),
  step('policy-late', true, ({ dueOn, statutoryDueOn }) =>
    statutoryDueOn === dueOn ? [] : [{ on: addDays(dueOn, 1) }],
  ),
  step('breached', true, ({ statutoryDueOn }) => (statutoryDueOn === null ? [] : [{ on: addDays(statutoryDueOn, 1) }])),
];

interface Dates {
  readonly dueOn: CivilDate;
  readonly statutoryDueOn: CivilDate | null;
}

function step(
  code: WatchRow['code'],
  isRed: boolean,
  daysOf: (
    dates: Dates,
    rules: Parameters<WatchRow['reached']>[2],
  ) => readonly { readonly on: CivilDate; readonly days?: number }[],
): WatchRow {
  return {
    code,
    ladder: 'deadline',
    isRed,
    reached: (state, today, rules, { dueOn, statutoryDueOn }) => {
      if (dueOn === null || !isBeforeAnswer(state)) return [];
      return daysOf({ dueOn, statutoryDueOn }, rules).flatMap(({ on, days }) => from(on, today, dueOn, days ?? null));
    },
  };
}

const from = (on: CivilDate, today: CivilDate, about: string, days: number | null = null): readonly Reached[] =>
  on <= today ? [{ thing: 'case', about, since: on, days }] : [];
