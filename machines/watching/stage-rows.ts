import type { CaseState } from '../case.ts';
import { addDays, type CivilDate } from '../dates.ts';
import { isBeforeAnswer, type Reached, type WatchRow } from './row.ts';

/**
 * The day on which more is to come of an answer in stages: what the person was told with the last stage, or, before one was
 * sent, what is planned. Told by its date alone, so a plan that goes out as it was planned is not told again. They stop with
 * the next stage, with the answer, and when the plan is dropped; the dates of the law have rows of their own.
 */
export const stageRows: readonly WatchRow[] = [
  row('stage-near', ({ stageNearDays }) => -stageNearDays),
  row('stage-late', () => 1),
];

/** By when more is to come; the plan of a later stage moves nothing before the person reads of it. */
const expectedOn = ({ stages: { planned, sent } }: CaseState): CivilDate | null =>
  sent.at(-1)?.expectedOn ?? planned?.expectedOn ?? null;

function row(code: WatchRow['code'], fromDays: (rules: Parameters<WatchRow['reached']>[2]) => number): WatchRow {
  return {
    code,
    ladder: 'stage',
    isRed: false,
    reached: (state, today, rules): readonly Reached[] => {
      const by = expectedOn(state);
      if (by === null || !isBeforeAnswer(state)) return [];
      const since = addDays(by, fromDays(rules));
      return since <= today ? [{ thing: by, about: by, since, days: null }] : [];
    },
  };
}
