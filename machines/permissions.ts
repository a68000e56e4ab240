import type { Actor, Role } from './actors.ts';
import { rolesOf } from './actors.ts';
import type { CaseEventType } from './events.ts';

const team: readonly Role[] = ['officer', 'reviewer', 'dpo'];
const workers: readonly Role[] = ['officer', 'dpo'];
const approvers: readonly Role[] = ['reviewer', 'dpo'];

/**
 * Which roles may do what to a case. Administrators configure and read no case; auditors read figures only: neither
 * stands in any row. Whether an act fits the state of the case is the machine's business, not this table's.
 */
export const permissions: Record<CaseEventType, readonly Role[]> = {
  'request.received': ['requester', ...team],
  'identity.asked': workers,
  'identity.provided': ['requester', ...workers],
  'identity.confirmed': workers,
  'identity.rejected': workers,
  'authority.asked': workers,
  'authority.provided': ['requester', ...workers],
  'authority.confirmed': workers,
  'authority.rejected': workers,
  'proof.deleted': ['system', ...workers],
  'fee.asked': workers,
  'fee.paid': workers,
  'clarification.asked': workers,
  'clarification.answered': ['requester', ...workers],
  'extension.given': workers,
  'day.passed': ['system'],
  'case.assigned': team,
  'search.recorded': workers,
  'document.added': workers,
  'document.paged': ['system'],
  'document.read': ['system'],
  'document.failed': ['system'],
  'document.removed': workers,
  'document.renamed': workers,
  'finding.settled': workers,
  'marks.added': workers,
  'marks.removed': workers,
  'page.decided': workers,
  'review.undone': workers,
  'decision.recorded': workers,
  'approval.requested': workers,
  'approval.withdrawn': workers,
  'answer.built': ['system'],
  'letter.drafted': workers,
  'approval.refused': approvers,
  'approval.given': approvers,
  'answer.released': workers,
  'answer.downloaded': ['requester'],
  'delivery.recorded': workers,
  'request.refused': workers,
  'request.withdrawn': ['requester', ...workers],
  'case.closed': workers,
  'case.reopened': workers,
  'message.sent': ['requester', ...workers],
  'messages.read': ['requester', ...team],
  'note.added': team,
  'case.opened': team,
  'material.viewed': team,
  'proof.viewed': team,
  'competence.recorded': workers,
  'conflict.recorded': team,
  'conflict.decided': ['dpo'],
  'item.recorded': workers,
  'item.removed': workers,
  'item.decided': workers,
  'item.carried-out': workers,
  'recipient.recorded': workers,
  'recipient.told': workers,
  'duty.settled': workers,
  // By the system once the automatic message has left the house.
  'complaint.acknowledged': ['system', ...workers],
  'complaint.enquiry-made': workers,
  'complaint.progress-told': workers,
  'lesson.recorded': workers,
  'lesson.none': workers,
  'case.linked': ['requester', ...team],
  'restriction.started': workers,
  'restriction.used': workers,
  'restriction.notice-given': workers,
  'restriction.lifted': workers,
  'exemption.considered': workers,
  'exemption.withdrawn': workers,
  'exemption.approved': approvers,
  'exemption.rejected': approvers,
  'opinion.recorded': workers,
  'person.considered': workers,
};

export const mayEver = (who: Actor, type: CaseEventType): boolean =>
  rolesOf(who).some((role) => permissions[type].includes(role));
