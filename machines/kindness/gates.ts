import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { findDocument } from '../file.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { needsAddress, postalAddress } from './receiving.ts';

/** Why an act of kindness cannot be done in this state, whatever its details; null when nothing stands in the way here. */
export function kindnessObstacle({ request, record }: CaseState, type: CaseEventType): Refusal | null {
  const { work } = request.value;
  switch (type) {
    case 'receiving.chosen':
      if (record.release !== null) {
        return refuse('released', 'The answer has gone out already. Send a message to have it in another way as well.');
      }
      return work === 'closed' ? refuse('over', 'The case is closed.') : null;
    case 'contact.named':
    case 'pace.asked':
      return work === 'closed' ? refuse('over', 'The case is closed.') : null;
    case 'progress.told':
      return work === 'answered' || work === 'closed' ? refuse('over', 'The answer has been released.') : null;
    default:
      return null;
  }
}

/** What the details of such an act must satisfy beyond their shape. */
export function kindnessFault(state: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'receiving.chosen':
      return needsAddress(event.way) && (event.address ?? postalAddress(state)) === null
        ? refuse('no-address', 'Say which address it should be sent to.')
        : null;
    case 'language.chosen':
      return event.language === state.kindness.language
        ? refuse('same-language', 'This is the language they are written to in already.')
        : null;
    case 'hard-content.marked':
      return event.documentId === null || findDocument(state.file, event.documentId)
        ? null
        : refuse('no-document', 'This document is not part of the case.');
    case 'contact.named':
      return [event.name, event.role, event.phone].some((said) => said?.includes('@'))
        ? refuse(
            'no-email',
            'Do not give the e-mail address of one of the staff. The requester writes to the team, or on their own page.',
          )
        : null;
    case 'pace.asked':
      return (event.pace === 'slow') === (state.kindness.slowSince !== null)
        ? refuse('same-pace', 'This has been asked for already.')
        : null;
    default:
      return null;
  }
}
