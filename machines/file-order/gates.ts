import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { findDocument } from '../file.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Why an act on the order of the file cannot be done in this state, whatever its details. */
export function fileOrderObstacle({ file }: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'documents.placed':
    case 'documents.ordered':
      return file.documents.length > 0 ? null : refuse('no-document', 'No document is there yet.');
    case 'file-order.undone':
      return file.ordersBefore.length > 0 ? null : refuse('nothing-to-undo', 'There is nothing left to undo.');
    default:
      return null;
  }
}

/** What the details of such an act must satisfy beyond their shape. */
export function fileOrderFault({ file }: CaseState, event: CaseEvent): Refusal | null {
  if (event.type !== 'documents.placed' && event.type !== 'documents.ordered') return null;
  if (!event.documents.every((id) => findDocument(file, id))) {
    return refuse('no-document', 'A document of these is no longer part of the case. Load the page again.');
  }
  if (event.type === 'documents.ordered') return null;
  const { fromOn, toOn } = event.place;
  return fromOn && toOn && toOn < fromOn ? refuse('dates', 'The last day cannot be before the first.') : null;
}
