import type { Permitted } from './permitted.ts';

/** What may be done before a decision: who is asking, and the clock. */
export const before: Permitted = {
  'just received, for themselves': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'just received, for someone else': {
    requester: `
      identity.provided authority.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed authority.asked authority.provided authority.confirmed
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'identity asked for': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed
      fee.asked clarification.asked
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'proof of identity sent, not yet checked': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed identity.rejected proof.deleted
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded proof.viewed
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded proof.viewed',
    system: `
      proof.deleted
      calendar.adopted day.passed watch.told progress.told`,
  },
  'identity confirmed': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'past its date': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given breach.explained breach.apologised
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'past its date, and the person told': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given breach.explained breach.apologised
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'identity and authority asked for': {
    requester: `
      identity.provided authority.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed authority.provided authority.confirmed
      fee.asked clarification.asked
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'identity confirmed, proof of authority not yet checked': {
    requester: `
      authority.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      authority.asked authority.provided authority.confirmed authority.rejected proof.deleted
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded proof.viewed
      identity.checked identity.check-withdrawn identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded proof.viewed',
    system: `
      proof.deleted
      calendar.adopted day.passed watch.told progress.told`,
  },
  'identity and authority confirmed': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.check-withdrawn identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a fee asked for': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.paid clarification.asked
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'paused by a question': {
    requester: `
      clarification.answered
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      clarification.asked clarification.answered extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a question that does not pause': {
    requester: `
      clarification.answered
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked clarification.answered extension.given
      hard-content.marked search.asked search.recorded exemption.considered document.added item.recorded recipient.recorded decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  extended: {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a complaint just received': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed
      clarification.asked
      hard-content.marked search.asked search.recorded document.added decision.recorded request.refused
      complaint.acknowledged complaint.enquiry-made complaint.progress-told lesson.recorded lesson.none
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told complaint.acknowledged',
  },
};
