import type { ComplaintSituation } from './situations.ts';

const talk =
  'pace.asked contact.named case.assigned message.sent messages.read note.added request.sorted case.opened case.linked conflict.recorded incident.recorded';
const reviewer =
  'case.assigned messages.read note.added request.sorted case.opened case.linked conflict.recorded incident.recorded';
const open = 'clarification.asked request.withdrawn receiving.chosen';
const content = 'hard-content.marked search.asked search.recorded document.added decision.recorded request.refused';
const looking = 'complaint.enquiry-made complaint.progress-told lesson.recorded lesson.none';
const requesterOpen =
  'receiving.chosen pace.asked request.withdrawn language.chosen message.sent messages.read case.linked';
const requesterAnswered = 'pace.asked answer.downloaded language.chosen message.sent messages.read case.linked';

/** What may be done in every state of a complaint. */
export const ofComplaints: Record<
  ComplaintSituation,
  Record<'requester' | 'officer' | 'reviewer' | 'system', string>
> = {
  'a complaint acknowledged': {
    requester: `identity.provided ${requesterOpen}`,
    officer: `identity.asked identity.provided identity.confirmed ${open} ${content} ${looking} ${talk}
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a complaint looked into and decided': {
    requester: requesterOpen,
    officer: `${open} ${content} ${looking} ${talk} letter.drafted approval.requested
      identity.checked identity.level-set contact.changed answer.directed`,
    reviewer,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a complaint with the reviewer': {
    requester: requesterOpen,
    officer: `${open} ${looking} ${talk} approval.withdrawn
      identity.checked identity.level-set contact.changed`,
    reviewer: `${reviewer} approval.given approval.refused`,
    system: 'calendar.adopted day.passed watch.told progress.told',
  },
  'a complaint approved, not acknowledged': {
    requester: requesterOpen,
    officer: `${open} ${looking} ${talk} complaint.acknowledged answer.released
      identity.checked identity.level-set contact.changed`,
    reviewer: `${reviewer} approval.refused`,
    system: 'calendar.adopted day.passed watch.told progress.told complaint.acknowledged',
  },
  'a complaint answered, nothing learnt yet': {
    requester: requesterAnswered,
    officer: `hold.placed ${talk} lesson.recorded lesson.none
      contact.changed answer.recalled`,
    reviewer: `hold.placed ${reviewer} answer.recalled`,
    system: 'watch.told',
  },
  'a complaint answered, a lesson on record': {
    requester: requesterAnswered,
    officer: `hold.placed ${talk} lesson.recorded case.closed
      contact.changed answer.recalled`,
    reviewer: `hold.placed ${reviewer} answer.recalled`,
    system: 'watch.told',
  },
  'a complaint answered, nothing to learn': {
    requester: requesterAnswered,
    officer: `hold.placed ${talk} lesson.recorded case.closed
      contact.changed answer.recalled`,
    reviewer: `hold.placed ${reviewer} answer.recalled`,
    system: 'watch.told',
  },
  'a complaint closed': {
    requester: 'answer.downloaded language.chosen message.sent messages.read case.linked',
    officer:
      'hold.placed incident.recorded message.sent messages.read note.added request.sorted case.opened case.linked contact.changed answer.recalled',
    reviewer:
      'hold.placed incident.recorded messages.read note.added request.sorted case.opened case.linked answer.recalled',
    system: 'watch.told',
  },
};
