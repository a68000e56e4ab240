import type { Permitted } from './permitted.ts';

/** What may be done reading, deciding and approving. */
export const deciding: Permitted = {
  'a document being read': {
    requester: `
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added document.removed document.renamed decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded material.viewed`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded material.viewed',
    system: `
      day.passed
      document.paged document.read document.failed`,
  },
  'a document read, its pages undecided': {
    requester: `
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      search.asked search.recorded search.reasoned content.completed exemption.considered person.considered document.added document.removed document.renamed marks.added page.decided decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded material.viewed`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded material.viewed',
    system: 'day.passed',
  },
  'decided, ready to send for approval': {
    requester: `
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      search.asked search.recorded search.reasoned content.completed exemption.considered person.considered document.added document.removed document.renamed marks.added page.decided review.undone decision.recorded request.refused
      letter.drafted approval.requested request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded material.viewed`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded material.viewed',
    system: 'day.passed',
  },
  'refused for want of identity, not yet sent': {
    requester: `
      identity.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed
      fee.asked clarification.asked
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      letter.drafted approval.requested request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
};
