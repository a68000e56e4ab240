import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { levelNeeded } from './identity.ts';
import { counts, isHigher, levelRules, type ProofLevel, reaches } from './levels.ts';

/** Why an act about proof of identity cannot be done in this state; null when nothing stands in the way here. */
export function identityObstacle({ request, identity }: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'identity.checked':
    case 'identity.level-set':
    case 'identity.check-withdrawn': {
      const { work } = request.value;
      if (work === 'closed') return refuse('over', 'The case is closed.');
      if (work === 'answered') return refuse('over', 'The answer has been released.');
      return type === 'identity.check-withdrawn' && identity.checks.length === 0
        ? refuse('no-check', 'No check of identity is on record.')
        : null;
    }
    default:
      return null;
  }
}

/** What the details of an event about identity must satisfy; null when they do. */
export function identityFault(state: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'identity.confirmed': {
      const { level } = levelNeeded(state);
      return reaches(level, state.identity.checks) ? null : notReached(state, level);
    }
    case 'identity.checked':
      return state.identity.checks.some(({ checkId }) => checkId === event.checkId)
        ? refuse('check-there', 'This check is on record already.')
        : null;
    case 'identity.check-withdrawn':
      return state.identity.checks.some(({ checkId }) => checkId === event.checkId)
        ? null
        : refuse('no-check', 'This check is not on record. Load the page again.');
    case 'identity.level-set':
      return event.level === levelNeeded(state).level
        ? refuse('same-level', 'This level of proof is what the case needs already.')
        : null;
    default:
      return null;
  }
}

const notReached = ({ identity }: CaseState, level: ProofLevel): Refusal => {
  const counted = identity.checks.filter(counts).length;
  const soFar =
    counted === 0 ? 'None is on record yet.' : `On record that ${counted === 1 ? 'counts: 1' : `count: ${counted}`}.`;
  return refuse(
    'level',
    `This case needs more before identity is confirmed. ${levelRules[level].takes} Calls, video and workers count only through contact details held before the request. ${soFar}`,
    'UK GDPR Arts 5(1)(f), 12(6)',
  );
};

/**
 * Why what was confirmed is no longer enough: records were found, or a level set, that ask for more. What was confirmed
 * by the rules of its day stands.
 */
export function levelObstacle(state: CaseState): Refusal | null {
  const { level, why } = levelNeeded(state);
  const { confirmedAt, checks } = state.identity;
  if (confirmedAt === null || !isHigher(level, confirmedAt) || reaches(level, checks)) return null;
  return refuse(
    'level-risen',
    `Identity was confirmed before it was known what it takes. ${why}. ${levelRules[level].takes} Record the checks that are missing.`,
    'UK GDPR Arts 5(1)(f), 12(6)',
  );
}
