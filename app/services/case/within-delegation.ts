import type { StaffActor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import { actsLeft } from '../../../machines/rota/rota.ts';
import { readingObstacle } from '../read-case.ts';

/**
 * Somebody as they are in this case: where it is theirs only because single acts were left to them, they do these and no others,
 * and are offered no others. Unchanged where they stand in for all, or have the case in their own right (assigned, or a reason
 * given today).
 */
export function withinDelegation(state: CaseState, who: StaffActor, today: CivilDate): StaffActor {
  const within = actsLeft(who, state.record);
  if (within === null) return who;
  const { for: _standsFor, ...alone } = who;
  return readingObstacle(state, alone, today) === null ? who : { ...who, within };
}
