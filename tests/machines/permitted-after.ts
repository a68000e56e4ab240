import type { Permitted } from './permitted.ts';

/** What may be done approval, release and after. */
export const after: Permitted = {
  'with the reviewer, the answer being built': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      approval.withdrawn request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.level-set contact.changed`,
    reviewer: `
      approval.refused
      case.assigned messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed`,
    system: `
      calendar.adopted day.passed watch.told progress.told
      answer.built`,
  },
  'with the reviewer, built without a doubt': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      approval.withdrawn request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added redline.asked doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.check-withdrawn identity.level-set contact.changed`,
    reviewer: `
      approval.refused approval.given
      case.assigned messages.read note.added request.sorted comment.added redline.asked doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'with the reviewer, built with a doubt': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      approval.withdrawn request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added redline.asked doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.check-withdrawn identity.level-set contact.changed`,
    reviewer: `
      approval.refused
      case.assigned messages.read note.added request.sorted comment.added redline.asked doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'with the reviewer, paused by a question': {
    requester: `
      clarification.answered
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      clarification.asked clarification.answered extension.given
      approval.withdrawn request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added redline.asked doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.check-withdrawn identity.level-set contact.changed`,
    reviewer: `
      approval.refused approval.given
      case.assigned messages.read note.added request.sorted comment.added redline.asked doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  approved: {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      answer.released request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.check-withdrawn identity.level-set contact.changed`,
    reviewer: `
      approval.refused
      case.assigned messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'approved, but identity not confirmed': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed
      fee.asked clarification.asked extension.given
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.level-set contact.changed`,
    reviewer: `
      approval.refused
      case.assigned messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'approved, but authority not confirmed': {
    requester: `
      authority.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      authority.asked authority.provided authority.confirmed
      fee.asked clarification.asked extension.given
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.check-withdrawn identity.level-set contact.changed`,
    reviewer: `
      approval.refused
      case.assigned messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'approved refusal for want of identity': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed
      fee.asked clarification.asked
      answer.released request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed`,
    reviewer: `
      approval.refused
      case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'approved refusal for want of identity, and proof comes': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.asked identity.provided identity.confirmed identity.rejected proof.deleted
      fee.asked clarification.asked extension.given
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded proof.viewed
      identity.checked identity.level-set contact.changed`,
    reviewer: `
      approval.refused
      case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded proof.viewed`,
    system: `
      proof.deleted
      calendar.adopted day.passed watch.told progress.told`,
  },
  'answered through the portal': {
    requester: `
      answer.downloaded pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      hold.placed case.closed
      pace.asked contact.named case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed
      contact.changed answer.recalled`,
    reviewer:
      'hold.placed case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed answer.recalled',
    system: 'watch.told',
  },
  'answered after its date': {
    requester: `
      answer.downloaded pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      hold.placed breach.explained
      case.closed
      pace.asked contact.named case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed
      contact.changed answer.recalled`,
    reviewer:
      'hold.placed case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed answer.recalled',
    system: 'watch.told',
  },
  'answered by post, delivery not yet recorded': {
    requester: `
      answer.downloaded pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      hold.placed delivery.recorded
      pace.asked contact.named case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed
      contact.changed answer.recalled`,
    reviewer:
      'hold.placed case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed answer.recalled',
    system: 'watch.told',
  },
  'closed after the answer': {
    requester: `
      answer.downloaded
      language.chosen message.sent messages.read case.linked`,
    officer: `
      hold.placed incident.recorded
      message.sent messages.read note.added request.sorted case.linked case.opened material.viewed
      contact.changed answer.recalled`,
    reviewer:
      'hold.placed incident.recorded messages.read note.added request.sorted case.linked case.opened material.viewed answer.recalled',
    system: 'watch.told',
  },
  withdrawn: {
    requester: 'language.chosen message.sent messages.read case.linked',
    officer:
      'hold.placed incident.recorded case.reopened message.sent messages.read note.added request.sorted case.linked case.opened contact.changed',
    reviewer: 'hold.placed incident.recorded messages.read note.added request.sorted case.linked case.opened',
    system: 'watch.told',
  },
  'linked with another case by hand': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn request.ended-as-duplicate receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.unlinked case.opened conflict.recorded incident.recorded
      contact.changed answer.directed identity.checked identity.level-set`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.unlinked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'ended as a duplicate': {
    requester: 'language.chosen message.sent messages.read case.linked',
    officer:
      'hold.placed incident.recorded case.reopened message.sent messages.read note.added request.sorted case.linked case.unlinked case.opened contact.changed',
    reviewer:
      'hold.placed incident.recorded messages.read note.added request.sorted case.linked case.unlinked case.opened',
    system: 'watch.told',
  },
  'opened again after it was withdrawn': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      contact.changed answer.directed identity.checked identity.level-set`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'lapsed and closed': {
    requester: `
      answer.downloaded
      language.chosen message.sent messages.read case.linked`,
    officer: `
      hold.placed incident.recorded case.reopened
      message.sent messages.read note.added request.sorted case.linked case.opened
      contact.changed answer.recalled`,
    reviewer:
      'hold.placed incident.recorded messages.read note.added request.sorted case.linked case.opened answer.recalled',
    system: 'watch.told',
  },
  'opened again after it lapsed': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      answer.downloaded language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed
      fee.asked clarification.asked
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed answer.recalled`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded answer.recalled',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
};
