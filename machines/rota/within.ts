import type { Actor } from '../actors.ts';
import type { CaseEventType } from '../events.ts';
import { isOnlyLooking, readsNothing } from '../only-looking.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { coversAct, onlyWords } from './act-groups.ts';

/**
 * Why somebody cannot do this to a case in which single acts were left to them, and this is none; null where it is, or
 * all is theirs.
 */
export function beyondWhatWasLeft(who: Actor, type: CaseEventType): Refusal | null {
  if (who.kind !== 'staff' || who.within === undefined) return null;
  if (isOnlyLooking(type) || readsNothing(type) || coversAct(who.within, type)) return null;
  return refuse(
    'not-delegated',
    `You stand in here only for ${onlyWords(who.within)}. For anything else, ask whoever let you stand in, or the data protection officer.`,
  );
}
