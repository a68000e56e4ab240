import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { findDocument } from '../file.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { pageOrderFault, pageOrderObstacle } from './page-gates.ts';

/** Why an act on the order of the file cannot be done in this state, whatever its details. */
export function fileOrderObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  const { file } = state;
  switch (type) {
    case 'documents.placed':
    case 'documents.ordered':
      return file.documents.length > 0 ? null : refuse('no-document', 'No document is there yet.');
    case 'file-order.undone':
      return file.ordersBefore.length > 0 ? null : refuse('nothing-to-undo', 'There is nothing left to undo.');
    default:
      return pageOrderObstacle(state, type);
  }
}

/** What the details of such an act must satisfy beyond their shape. */
export function fileOrderFault(state: CaseState, event: CaseEvent): Refusal | null {
  const { file } = state;
  if (event.type !== 'documents.placed' && event.type !== 'documents.ordered') return pageOrderFault(state, event);
  if (!event.documents.every((id) => findDocument(file, id))) {
    return refuse('no-document', 'A document of these is no longer part of the case. Load the page again.');
  }
  if (event.type === 'documents.ordered') return null;
  const { fromOn, toOn } = event.place;
  return fromOn && toOn && toOn < fromOn ? refuse('dates', 'The last day cannot be before the first.') : null;
}
