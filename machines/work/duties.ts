import type { CaseState } from '../case.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { rightRules } from '../rights/index.ts';
import type { Duty } from '../rights/rules.ts';
import type { SettledDuty } from './work.ts';

export interface OwedDuty {
  readonly duty: Duty;
  readonly settled: SettledDuty | null;
}

/** The duties owed in a case as it stands, each with what became of it. */
export const dutiesOf = (state: CaseState): readonly OwedDuty[] =>
  rightRules[state.request.context.right].duties
    .filter((duty) => duty.applies(state))
    .map((duty) => ({ duty, settled: state.work.duties.find((settled) => settled.duty === duty.code) ?? null }));

/** The first duty that stands in the way of a step of the case; null when none does. */
export function undoneDuty(state: CaseState, before: Duty['before']): Refusal | null {
  const undone = dutiesOf(state).find(({ duty, settled }) => duty.before === before && settled === null);
  return undone ? refuse('duty', `Still to be done: ${undone.duty.sentence}`, undone.duty.citation) : null;
}
