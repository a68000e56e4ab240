import type { Permitted } from './permitted.ts';

/** What may be done reading, deciding and approving. */
export const deciding: Permitted = {
  'a document being read': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added document.removed document.renamed documents.placed documents.ordered decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed',
    system: `
      calendar.adopted day.passed watch.told progress.told
      document.paged document.read document.failed document.unpacked`,
  },
  'a document locked with a password': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added document.removed document.renamed documents.placed documents.ordered document.unlocked decision.recorded request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded material.viewed',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a document read, its pages undecided': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded search.reasoned content.completed exemption.considered person.considered person.named document.added document.removed document.renamed documents.placed documents.ordered pages.moved pages.turned document.split marks.added suggestions.rejected page.decided decision.recorded stage.planned request.refused
      request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed',
    system: 'calendar.adopted day.passed watch.told progress.told pages.read-again',
  },
  'decided, ready to send for approval': {
    requester: `
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      fee.asked clarification.asked extension.given
      hard-content.marked search.asked search.recorded search.reasoned content.completed exemption.considered person.considered person.named document.added document.removed document.renamed documents.placed documents.ordered pages.moved pages.turned document.split marks.added suggestions.rejected page.decided copies.decided review.undone review.passed-over decision.recorded stage.planned request.refused
      letter.drafted approval.requested request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted comment.added doubts.answered case.linked case.opened conflict.recorded incident.recorded material.viewed',
    system: 'calendar.adopted day.passed watch.told progress.told pages.read-again',
  },
  'refused for want of identity, not yet sent': {
    requester: `
      identity.provided
      request.withdrawn receiving.chosen pace.asked
      language.chosen message.sent messages.read case.linked`,
    officer: `
      identity.provided identity.confirmed
      fee.asked clarification.asked
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      letter.drafted approval.requested request.withdrawn receiving.chosen pace.asked contact.named
      case.assigned message.sent messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer:
      'case.assigned messages.read note.added request.sorted case.linked case.opened conflict.recorded incident.recorded',
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
};
