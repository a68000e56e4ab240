import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType, EventOf } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isByHand } from './by-hand.ts';

/** Everything this case is linked with: the references, each once. */
export const linkedReferences = ({ record, work }: CaseState): readonly string[] => [
  ...new Set([...record.received.linked, ...work.links.map(({ reference }) => reference)]),
];

/** Why an act between cases cannot be done in this state, whatever its details; null when nothing stands in the way here. */
export function linkingObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'case.unlinked':
      return state.work.links.some(isByHand)
        ? null
        : refuse('no-link', 'This case is linked with no other that could be taken off.');
    case 'request.ended-as-duplicate': {
      const { work } = state.request.value;
      if (work === 'approving' || work === 'approved') {
        return refuse('with-reviewer', 'The answer is with the reviewer or approved. Take it back first.');
      }
      if (work !== 'working') return refuse('over', 'The case is over already.');
      return linkedReferences(state).length > 0
        ? null
        : refuse('no-link', 'Link it first with the case under which it is answered, and compare the two.');
    }
    default:
      return null;
  }
}

/** What the details of an act between cases must satisfy beyond their shape; null when they do. */
export function linkingFault(state: CaseState, event: CaseEvent): Refusal | null {
  const { received } = state.record;
  switch (event.type) {
    case 'case.linked':
      return event.reference === received.reference
        ? refuse('same-case', 'This is the reference of this case itself.')
        : null;
    case 'case.unlinked': {
      const links = state.work.links.filter(({ reference }) => reference === event.reference);
      if (!links.some(isByHand)) return refuse('gone', 'This case is not linked with that one by hand.');
      return state.work.duplicateOf === event.reference
        ? refuse('duplicate', 'It was ended as the same request as that one. Open it again first.')
        : null;
    }
    case 'request.ended-as-duplicate':
      return duplicateFault(state, event);
    default:
      return null;
  }
}

/**
 * Saying that the same was asked before tells whoever asked now that there is such a request. So it is said only to
 * somebody who is known in this very case, or who sent both at once and follows both anyway.
 */
function duplicateFault(state: CaseState, { reference }: EventOf<'request.ended-as-duplicate'>): Refusal | null {
  if (!linkedReferences(state).includes(reference)) {
    return refuse('no-link', 'Link it first with the case under which it is answered, and compare the two.');
  }
  return state.request.value.identity === 'confirmed' || state.record.received.linked.includes(reference)
    ? null
    : refuse(
        'identity',
        'Confirm in this case who is asking before you end it as a duplicate: its message tells them that there is another request. What was confirmed in the other case does not count here.',
        'UK GDPR Art 12(6)',
      );
}
