import type { CaseEvent } from './events.ts';
import type { StaffId } from './ids.ts';

/** Acts whose author cannot approve the answer they went into. */
const ownWork: readonly CaseEvent['type'][] = [
  'search.asked',
  'search.recorded',
  'search.reasoned',
  'content.completed',
  'document.added',
  'document.removed',
  'document.renamed',
  'documents.placed',
  'documents.ordered',
  'file-order.undone',
  'pages.moved',
  'pages.turned',
  'document.split',
  'documents.joined',
  'document.unlocked',
  'marks.added',
  'marks.removed',
  'page.decided',
  'copies.decided',
  'review.undone',
  'review.redone',
  'finding.settled',
  'decision.recorded',
  'stage.planned',
  'request.refused',
  'item.recorded',
  'item.removed',
  'item.decided',
  'exemption.considered',
  'exemption.withdrawn',
  'hard-content.marked',
  'person.considered',
  'person.named',
  'person.unnamed',
  'suggestions.rejected',
  'letter.drafted',
  'complaint.enquiry-made',
  'approval.requested',
];

/** Staff whose own work is in the answer after an event; none of them can approve it. */
export const contributorsAfter = (before: readonly StaffId[], event: CaseEvent): readonly StaffId[] =>
  event.by.kind === 'staff' && ownWork.includes(event.type) && !before.includes(event.by.id)
    ? [...before, event.by.id]
    : before;
