import type { Actor } from '../../machines/actors.ts';
import type { CaseState } from '../../machines/case.ts';
import type { CivilDate } from '../../machines/dates.ts';
import type { CaseEventType } from '../../machines/events.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import { onlyWords } from '../../machines/rota/act-groups.ts';
import { actingOn } from '../../machines/rota/rota.ts';
import { readingObstacle } from './read-case.ts';

/**
 * Why somebody who stands in cannot do this: the case is theirs only through a delegation of single acts, and this is none of
 * them. Null where they stand in for all, or have the case in their own right (assigned, or a reason given today).
 */
export function beyondDelegation(state: CaseState, who: Actor, type: CaseEventType, today: CivilDate): Refusal | null {
  if (who.kind !== 'staff' || who.for === undefined) return null;
  const isInPlace = (acting: Actor) => acting.kind === 'staff' && acting.for?.some(({ role }) => role !== 'dpo');
  if (!isInPlace(actingOn(who, state.record)) || isInPlace(actingOn(who, state.record, type))) return null;
  const { for: standsFor, ...alone } = who;
  if (readingObstacle(state, alone, today) === null) return null;
  const only = onlyWords([...new Set(standsFor.flatMap((one) => one.only ?? []))]);
  return refuse(
    'not-delegated',
    `You stand in here only for ${only}. For anything else, ask whoever let you stand in, or the data protection officer.`,
  );
}
