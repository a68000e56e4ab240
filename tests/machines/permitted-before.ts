import type { Permitted } from './permitted.ts';

/** What may be done before a decision: who is asking, and the clock. */
export const before: Permitted = {
  'just received, for themselves': {
    requester: `
      identity.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed
      fee.asked clarification.asked extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'just received, for someone else': {
    requester: `
      identity.provided authority.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed authority.asked authority.provided authority.confirmed
      fee.asked clarification.asked extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'identity asked for': {
    requester: `
      identity.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed
      fee.asked clarification.asked
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'proof of identity sent, not yet checked': {
    requester: `
      identity.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed identity.rejected proof.deleted
      fee.asked clarification.asked extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded proof.viewed`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded proof.viewed',
    system: `
      proof.deleted
      day.passed`,
  },
  'identity confirmed': {
    requester: `
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'identity and authority asked for': {
    requester: `
      identity.provided authority.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed authority.provided authority.confirmed
      fee.asked clarification.asked
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'identity confirmed, proof of authority not yet checked': {
    requester: `
      authority.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      authority.asked authority.provided authority.confirmed authority.rejected proof.deleted
      fee.asked clarification.asked extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded proof.viewed`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded proof.viewed',
    system: `
      proof.deleted
      day.passed`,
  },
  'identity and authority confirmed': {
    requester: `
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'a fee asked for': {
    requester: `
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.paid clarification.asked
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'paused by a question': {
    requester: `
      clarification.answered
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      clarification.asked clarification.answered extension.given
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'a question that does not pause': {
    requester: `
      clarification.answered
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked clarification.answered extension.given
      search.asked search.recorded exemption.considered document.added item.recorded recipient.recorded decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  extended: {
    requester: `
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked
      search.asked search.recorded content.completed exemption.considered person.considered document.added decision.recorded request.refused
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed',
  },
  'a complaint just received': {
    requester: `
      identity.provided
      request.withdrawn
      message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed
      clarification.asked
      search.asked search.recorded document.added decision.recorded request.refused
      complaint.acknowledged complaint.enquiry-made complaint.progress-told lesson.recorded lesson.none
      request.withdrawn
      case.assigned message.sent messages.read note.added case.linked case.opened conflict.recorded`,
    reviewer: 'case.assigned messages.read note.added case.linked case.opened conflict.recorded',
    system: 'day.passed complaint.acknowledged',
  },
};
