import type { ItemSituation } from './situations.ts';

const talk =
  'pace.asked contact.named case.assigned message.sent messages.read note.added request.sorted case.opened case.linked conflict.recorded incident.recorded';
const time = 'receiving.chosen fee.asked clarification.asked extension.given request.withdrawn';
const reviewer =
  'case.assigned messages.read note.added request.sorted case.opened case.linked conflict.recorded incident.recorded';
const requesterOpen =
  'receiving.chosen pace.asked request.withdrawn language.chosen message.sent messages.read case.linked';
const requesterAnswered = 'pace.asked answer.downloaded language.chosen message.sent messages.read case.linked';

/** What may be done in the rights that are worked item by item. */
export const ofItems: Record<ItemSituation, Record<'requester' | 'officer' | 'reviewer' | 'system', string>> = {
  'a correction decided on': {
    requester: requesterOpen,
    officer: `${time} ${talk}
      hard-content.marked search.asked search.recorded exemption.considered document.added decision.recorded request.refused
      item.recorded item.removed item.decided item.carried-out recipient.recorded duty.settled
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a correction approved, not yet made': {
    requester: requesterOpen,
    officer: `${time} ${talk} item.carried-out recipient.recorded duty.settled
      identity.checked identity.level-set contact.changed`,
    reviewer: `${reviewer} approval.refused`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a correction answered, a recipient not yet told': {
    requester: requesterAnswered,
    officer: `hold.placed ${talk} recipient.recorded recipient.told duty.settled
      contact.changed answer.recalled`,
    reviewer: `hold.placed ${reviewer} answer.recalled`,
    system: 'watch.told',
  },
  'an erasure approved, not yet done': {
    requester: requesterOpen,
    officer: `${time} ${talk} item.carried-out recipient.recorded duty.settled
      identity.checked identity.level-set contact.changed`,
    reviewer: `${reviewer} approval.refused`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a set of data approved, to be sent to an organisation': {
    requester: requesterOpen,
    officer: `${time} ${talk} data-set.sent
      identity.checked identity.level-set contact.changed`,
    reviewer: `${reviewer} approval.refused`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a restriction decided, not yet in force': {
    requester: requesterOpen,
    officer: `${time} ${talk}
      hard-content.marked search.asked search.recorded exemption.considered document.added decision.recorded request.refused
      item.recorded item.removed item.decided item.carried-out recipient.recorded duty.settled
      restriction.started
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a restriction in force, answered': {
    requester: requesterAnswered,
    officer: `hold.placed ${talk} recipient.recorded duty.settled restriction.used restriction.notice-given
      contact.changed answer.recalled`,
    reviewer: `hold.placed ${reviewer} answer.recalled`,
    system: 'watch.told',
  },
  'a restriction whose end was told': {
    requester: requesterAnswered,
    officer: `hold.placed ${talk} recipient.recorded duty.settled restriction.used restriction.lifted
      contact.changed answer.recalled`,
    reviewer: `hold.placed ${reviewer} answer.recalled`,
    system: 'watch.told',
  },
  'a child’s file asked for by a parent': {
    requester: `${requesterOpen} authority.provided`,
    officer: `${time} ${talk}
      authority.asked authority.provided authority.confirmed competence.recorded
      hard-content.marked search.asked search.recorded content.completed exemption.considered person.considered person.named document.added decision.recorded request.refused
      identity.checked identity.check-withdrawn identity.level-set contact.changed answer.directed`,
    reviewer,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a restriction lifted': {
    requester: requesterAnswered,
    officer: `hold.placed ${talk} recipient.recorded duty.settled
      contact.changed answer.recalled`,
    reviewer: `hold.placed ${reviewer} answer.recalled`,
    system: 'watch.told',
  },
};
