import type { Actor, Role } from '../../machines/actors.ts';
import { actor } from '../../machines/actors.ts';
import { type CivilDate, civilDate } from '../../machines/dates.ts';
import {
  type CaseEvent,
  type CaseEventType,
  caseEvent,
  type RequestReceived,
  requestReceived,
} from '../../machines/events.ts';
import { permissions } from '../../machines/permissions.ts';
import { items } from './items.ts';

/** Made-up people: one of each role, one who both works and approves, and a reviewer whom no test lets work. */
export const people: Record<Role | 'allRounder' | 'freshReviewer', Actor> = {
  requester: actor.parse({ kind: 'requester', id: 'sending-1' }),
  officer: actor.parse({ kind: 'staff', id: 'olive', roles: ['officer'] }),
  allRounder: actor.parse({ kind: 'staff', id: 'drew', roles: ['officer', 'reviewer'] }),
  freshReviewer: actor.parse({ kind: 'staff', id: 'rita', roles: ['reviewer'] }),
  reviewer: actor.parse({ kind: 'staff', id: 'rowan', roles: ['reviewer'] }),
  dpo: actor.parse({ kind: 'staff', id: 'dana', roles: ['dpo'] }),
  administrator: actor.parse({ kind: 'staff', id: 'ada', roles: ['administrator'] }),
  auditor: actor.parse({ kind: 'staff', id: 'aldo', roles: ['auditor'] }),
  system: actor.parse({ kind: 'system', id: 'clock' }),
};

export const day = (text: string): CivilDate => civilDate.parse(text);

/** The day everything happens on unless a test says otherwise: a Tuesday whose month ends on a working day. */
export const someDay = day('2026-03-10');

const page = (id: string, number: number) => ({
  id,
  number,
  width: 595,
  height: 842,
  source: 'text',
  words: 200,
  confidence: null,
  searchable: true,
});
const pages = [page('page-1', 1), page('page-2', 2)];
/** Three pages of a document, with ids of their own. */
export const pagesOf = (documentId: string) => [1, 2, 3].map((number) => page(`${documentId}-${number}`, number));

export const mark = (id: string, pageId = 'page-1') => ({
  id,
  documentId: 'document-1',
  pageId,
  scope: 'box',
  boxes: [{ x: 10, y: 10, width: 80, height: 12 }],
  words: '',
  code: 'third-party',
  citation: null,
  term: null,
});

/** What each kind of event says when a test does not care. */
const usual: Record<CaseEventType, object> = {
  'request.received': {
    reference: 'RD-2026-0001',
    right: 'access',
    nation: 'england-and-wales',
    rules: 'uk-2026-1',
    submissionId: 'sending-1',
    linked: [],
    channel: 'portal',
    receivedOn: someDay,
    loggedOn: someDay,
    capacity: 'self',
    requester: { name: 'Robin Sample', otherNames: [], bornOn: '1990-01-01', address: null },
    subject: null,
    relationship: null,
    contact: {
      ways: ['email'],
      email: 'robin@example.org',
      phone: null,
      address: null,
      worker: null,
      safe: 'yes',
      safetyNote: null,
    },
    delivery: 'portal',
    help: [],
    neededBy: null,
    answers: [],
    proof: { how: 'later', files: [] },
  },
  'identity.asked': { doubt: 'Two people of this name are known to us.', wanted: 'A copy of a passport' },
  'identity.provided': { how: 'Uploaded', files: ['proof-1'] },
  'identity.confirmed': { method: 'Passport compared with the record', receivedOn: null },
  'identity.checked': {
    checkId: 'check-1',
    kind: 'in-person',
    seenBy: null,
    contact: 'none',
    isIndependent: true,
    note: 'Came to the office with a photo card',
  },
  'identity.check-withdrawn': { checkId: 'check-1', reason: 'It was somebody else' },
  'identity.level-set': { level: 'two', reason: 'A former partner has asked in this name before' },
  'contact.changed': {
    contact: {
      ways: ['email'],
      email: 'robin.new@example.org',
      phone: null,
      address: null,
      worker: null,
      safe: 'yes',
      safetyNote: null,
    },
    source: 'They rang us',
    reason: 'The old address is no longer theirs',
  },
  'contact.verified': { kind: 'call-back', contact: 'held', note: 'Called the number from the record' },
  'answer.directed': {
    to: 'subject',
    name: 'Sam Sample',
    address: null,
    reason: 'The person wants to read it first',
    authority: 'They said so when we met',
  },
  'answer.recalled': { reason: 'It went to somebody of the same name' },
  'identity.rejected': { reason: 'The picture cannot be read' },
  'authority.asked': { wanted: 'A signed letter of authority' },
  'authority.provided': { how: 'Uploaded', files: ['proof-2'] },
  'authority.confirmed': { method: 'Letter of authority read', receivedOn: null },
  'authority.rejected': { reason: 'The letter is not signed' },
  'proof.deleted': { files: ['proof-1'] },
  'hold.placed': { kind: 'proceedings', reason: 'A claim was announced' },
  'hold.lifted': { kind: 'proceedings', reason: 'The claim was withdrawn' },
  'disposal.proposed': { rule: 'Closed requests: 3 years', keptUntil: day('2026-03-09') },
  'disposal.agreed': { waitsUntil: day('2026-03-24') },
  'disposal.stopped': { reason: 'It is still needed' },
  'case.disposed': {},
  'fee.asked': { amountPence: 1000, reason: 'A third copy of the same file' },
  'fee.paid': {},
  'clarification.asked': { question: 'Which of the two homes do you mean?', identifiesInformation: true, reason: null },
  'clarification.answered': { answer: 'The one by the river' },
  'extension.given': { reason: 'complexity', explanation: 'Four services hold records and two of them are archived.' },
  'day.passed': {},
  'watch.told': {
    told: [{ code: 'due-today', about: '2026-04-10', days: null, passed: [], to: ['officer'], how: 'at-once' }],
  },
  'calendar.adopted': { holidays: { '2026': [{ date: '2026-06-15', name: 'A day of thanks' }] } },
  'case.assigned': { to: 'olive', role: 'officer' },
  'search.recorded': {
    system: 'Case management system',
    terms: 'Robin Sample',
    from: null,
    to: null,
    searcher: 'Olive',
    result: 'found',
    note: '',
  },
  'search.asked': {
    searchId: 'search-1',
    system: 'Paper archive',
    owner: 'Archive team',
    ownerEmail: 'archive@example.org',
    what: 'Everything about the person',
    terms: 'Robin Sample',
    from: null,
    to: null,
    dueOn: day('2026-03-24'),
  },
  'search.escalated': { searches: ['search-1'] },
  'search.reasoned': { note: 'Every place where the person was known was searched.' },
  'content.completed': { source: 'Your school and your doctor.' },
  'document.added': { documentId: 'document-1', name: 'Care file', source: 'file-1', bytes: 1000, sha256: 'ab' },
  'document.paged': { documentId: 'document-1', text: 'text-1', pages },
  'document.read': { documentId: 'document-1', text: 'text-1', pages, findings: [] },
  'document.failed': { documentId: 'document-1', reason: 'The file is damaged' },
  'document.unpacked': {
    documentId: 'document-1',
    kind: 'email',
    pagesFrom: { file: 'made-1', sha256: 'cd' },
    findings: [],
    children: [],
  },
  'document.unlocked': { documentId: 'document-1', pagesFrom: { file: 'made-2', sha256: 'ef' }, findings: [] },
  'document.renamed': { documentId: 'document-1', name: 'Case notes' },
  'documents.placed': { documents: ['document-1'], place: { volume: '2', fromOn: '2014-03-05' } },
  'documents.ordered': { documents: ['document-1'] },
  'file-order.undone': {},
  'pages.moved': { documentId: 'document-1', pages: ['page-2'], before: 'page-1' },
  'pages.turned': { documentId: 'document-1', pages: ['page-1'], clockwise: 90 },
  'document.split': { documentId: 'document-1', from: 'page-2', newId: 'document-2', name: 'Second part' },
  'documents.joined': { documentId: 'document-1', documents: ['document-2'] },
  'pages.read-again': { text: 'text-2', pages: [{ ...page('page-1', 1), turned: 90 }] },
  'document.removed': { documentId: 'document-1', reason: 'Added by mistake' },
  'finding.settled': { documentId: 'document-1', findingId: 'finding-1', note: 'Not carried over' },
  'marks.added': { marks: [mark('mark-1')] },
  'marks.removed': { marks: ['mark-1'] },
  'page.decided': {
    pages: [
      { documentId: 'document-1', pageId: 'page-1' },
      { documentId: 'document-1', pageId: 'page-2' },
    ],
    decision: 'release',
    code: null,
    citation: null,
  },
  'review.undone': {},
  'review.passed-over': {},
  'decision.recorded': { outcome: 'granted', explanation: 'You get a copy of all we hold.', exemptions: [] },
  'letter.drafted': { content: 'draft-1' },
  'approval.requested': {},
  'approval.withdrawn': {},
  'answer.built': {
    round: 1,
    letter: 'letter-1',
    letterContent: 'letter-content-1',
    schedule: 'schedule-1',
    bundle: 'bundle-1',
    report: 'report-1',
    doubts: [],
    pages: 2,
  },
  'approval.refused': { note: 'Page 2 still names a neighbour' },
  'approval.given': { note: '' },
  'answer.released': { delivery: 'portal', recipient: 'The requester' },
  'answer.downloaded': { file: 'bundle-1' },
  'delivery.recorded': { delivery: 'post', note: 'Signed for' },
  'request.refused': { ground: 'unfounded', reason: 'It was made only to cause work, as its own words say.' },
  'request.withdrawn': { reason: 'No longer needed' },
  'case.closed': { note: '' },
  'case.reopened': { reason: 'Proof of identity has come' },
  'message.sent': { body: 'How is it going?', files: [] },
  'messages.read': {},
  'note.added': { body: 'Called back' },
  'request.sorted': { service: 'Fostering', asker: 'solicitor' },
  'copies.decided': {
    ...{ from: 'page-1', decision: 'release', code: null, citation: null, marks: [] },
    pages: [{ documentId: 'document-1', pageId: 'page-2' }],
  },
  'comment.added': {
    ...{ commentId: 'comment-1', documentId: 'document-1', pageId: 'page-1' },
    ...{ body: 'Is the aunt in this line too?', asks: 'look' },
  },
  'comment.settled': { commentId: 'comment-1', answer: 'She is, and is taken out now' },
  'consultation.asked': {
    consultationId: 'consultation-1',
    personId: 'person-1',
    to: 'The neighbour',
    question: 'May we show what you told us?',
    answerBy: day('2026-04-01'),
    shows: 'lines',
    pages: [{ documentId: 'document-1', pageId: 'page-1' }],
  },
  'consultation.built': { consultationId: 'consultation-1', file: 'copy-1', sha256: 'a'.repeat(64) },
  'consultation.failed': { consultationId: 'consultation-1', reason: 'A page is damaged' },
  'consultation.approved': { consultationId: 'consultation-1', note: '' },
  'consultation.withdrawn': { consultationId: 'consultation-1', reason: 'They rang us' },
  'consultation.taken': { consultationId: 'consultation-1' },
  'consultation.answered': { consultationId: 'consultation-1', answer: 'They agree' },
  'stage.planned': { documents: ['document-1'], rest: 'The records of your school', expectedOn: day('2026-04-30') },
  'stage.dropped': {},
  'redline.asked': {},
  'redline.built': { round: 1, files: [{ file: 'redline-1', firstPage: 1, lastPage: 4 }] },
  'redline.failed': { round: 1, reason: 'A page is damaged' },
  'redline.viewed': { file: 'redline-1' },
  'doubts.reopened': { doubts: ['list:page-1'] },
  'doubts.answered': { doubts: ['list:page-1'], note: 'A list of schools, no people' },
  'review.redone': {},
  'case.opened': { reason: 'Covering for a colleague' },
  'material.viewed': { documentId: 'document-1', pageId: 'page-1' },
  'proof.viewed': { file: 'proof-1' },
  'competence.recorded': {
    understands: 'in-part',
    why: 'Says what the file is, not what it could hold',
    views: '“I want to know why we moved.”',
    assessedBy: 'Social worker',
  },
  'conflict.recorded': { kind: 'no-contact', note: 'An order forbids contact with the child' },
  'conflict.decided': { note: 'The answer goes to the solicitor, without addresses' },
  'item.recorded': { itemId: 'item-1', item: items.rectification?.item },
  'item.removed': { itemId: 'item-1', reason: 'Listed twice' },
  'item.decided': { itemId: 'item-1', decision: items.rectification?.yes },
  'item.carried-out': { itemId: 'item-1', how: 'Changed in the record', confirmedBy: 'Records manager' },
  'data-set.sent': {
    itemId: 'item-1',
    to: 'The college',
    way: 'their-upload',
    checked: 'Rang the number on their website',
    proof: 'Receipt 4711 of their upload page',
  },
  'recipient.recorded': { recipientId: 'recipient-1', name: 'The school' },
  'recipient.told': { recipientId: 'recipient-1', status: 'notified', note: '' },
  'duty.settled': { duty: 'recipients-known', isDone: true, note: 'Nobody else has it' },
  'case.linked': { reference: 'RD-2026-0002', why: 'same-person' },
  'case.unlinked': { reference: 'RD-2026-0002', reason: 'Another person of the same name' },
  'request.ended-as-duplicate': { reference: 'RD-2026-0002', reason: 'Sent twice on one day' },
  'restriction.started': { what: 'The assessment of 2021' },
  'restriction.used': { ground: 'rights-of-another', who: 'Team manager', note: 'To keep a sister safe' },
  'restriction.notice-given': { reason: 'It was checked and is right', how: 'By letter' },
  'restriction.lifted': {},
  'exemption.considered': {
    considerationId: 'weighed-1',
    code: 'crime',
    covers: 'part',
    what: 'The note of the telephone call of 3 May 2019',
    about: 'other',
    answers: ['purpose', 'likely', 'extent'].map((id) => ({ id, question: 'As it was put', isYes: true })),
    reason: 'An inquiry is under way.',
    evidence: 'Asked the police on 4 March.',
    citation: null,
    notify: 'generic',
    reviewOn: '2027-03-10',
  },
  'exemption.withdrawn': { considerationId: 'weighed-1', reason: 'The inquiry is over' },
  'exemption.approved': { considerationId: 'weighed-1', note: '' },
  'exemption.rejected': { considerationId: 'weighed-1', note: 'Why it would prejudice anything is not said' },
  'opinion.recorded': {
    considerationId: 'weighed-1',
    from: 'General practitioner',
    datedOn: '2026-03-01',
    isTestMet: true,
    note: '',
  },
  'language.chosen': { language: 'cy' },
  'receiving.chosen': { way: 'in-parts', address: null },
  'hard-content.marked': { documentId: null, kinds: ['death'] },
  'contact.named': { name: 'Olive', role: 'Request officer', phone: null },
  'progress.told': { steps: ['search-begun'] },
  'pace.asked': { pace: 'slow', note: '' },
  'breach.explained': {
    missedOn: day('2026-04-10'),
    cause: 'search-late',
    what: 'The paper archive answered after five weeks',
    done: 'Its manager was asked to send the boxes by courier',
    lesson: 'The archive is asked in the first week',
    owner: 'Records manager',
  },
  'breach.apologised': {
    missedOn: day('2026-04-10'),
    why: 'One of our teams sent us your records late.',
    newDateOn: day('2026-05-01'),
  },
  'incident.recorded': {
    incidentId: 'incident-1',
    kind: 'wrong-recipient',
    awareAt: Date.UTC(2026, 2, 10, 9),
    happenedOn: null,
    what: 'The letter went to a flat next door',
    whose: 'The name and address of the person who asked',
    people: 1,
  },
  'incident.assessed': {
    incidentId: 'incident-1',
    ...{ likelihood: 'possible', severity: 'serious', isAboutChildren: false, isSensitive: false },
    risk: 'risk',
    reason: 'The neighbour gave it back unopened, they say',
  },
  'incident.step-taken': { incidentId: 'incident-1', what: 'The letter was fetched' },
  'incident.reported': { incidentId: 'incident-1', reportedAt: Date.UTC(2026, 2, 10, 15), number: 'IC-1' },
  'incident.not-reported': { incidentId: 'incident-1', reason: 'Nobody opened it' },
  'incident.requester-told': {
    incidentId: 'incident-1',
    happened: 'Our letter to you went to the flat next door.',
    consequences: 'Your neighbour may know that you asked us.',
    measures: 'We fetched it on the same day. It had not been opened.',
    advice: 'You need not do anything.',
  },
  'incident.other-told': { incidentId: 'incident-1', who: 'The aunt', how: 'By phone', what: 'That her name was seen' },
  'incident.nobody-told': { incidentId: 'incident-1', ground: 'averted', reason: 'It came back unopened' },
  'incident.closed': { incidentId: 'incident-1', lesson: 'Labels are compared with the letter' },
  'person.considered': {
    personId: 'person-1',
    label: 'Neighbour',
    isProfessional: false,
    consent: 'not-sought',
    consentOn: null,
    factors: 'Asking would tell them about the request; what they said was said in confidence.',
    decision: 'redact',
    reason: 'Not reasonable without consent',
  },
  'person.named': { personId: 'person-1', name: 'Nell Sample', role: 'family', variants: ['Nelly'] },
  'person.unnamed': { personId: 'person-1', reason: 'Entered by mistake' },
  'suggestions.rejected': {
    suggestions: [{ documentId: 'document-1', pageId: 'page-1', key: 'person-1:72.140' }],
  },
  'complaint.acknowledged': { how: 'post', note: '' },
  'complaint.enquiry-made': { what: 'When our letter went out', whom: 'The post room' },
  'complaint.progress-told': { what: 'We have asked the post room and wait for their answer.' },
  'lesson.recorded': {
    lesson: 'Letters that wait for a signature are looked through every morning.',
    owner: 'Team manager',
    told: 'We now look every morning for letters that have not gone out.',
  },
  'lesson.none': { reason: 'It went as it should' },
};

export const eventTypes = caseEvent.options.map((option) => option.shape.type.value);

/** Who does this kind of thing when a test does not care: the officer wherever officers may. */
const usualActor = (type: CaseEventType): Actor => {
  const roles = permissions[type];
  return people[roles.includes('officer') ? 'officer' : (roles[0] ?? 'system')];
};

export interface Said {
  readonly by?: Actor;
  readonly on?: CivilDate;
  readonly [detail: string]: unknown;
}

/** An event with its usual details, and what a test says differently. */
export const happens = (type: CaseEventType, said: Said = {}): CaseEvent =>
  caseEvent.parse({ ...usual[type], by: usualActor(type), on: someDay, ...said, type });

/** The receipt of a request; it is received, logged and stamped on the same day unless told otherwise. */
export const received = (said: Said & { receivedOn?: CivilDate } = {}): RequestReceived => {
  const on = said.receivedOn ?? someDay;
  return requestReceived.parse({
    ...usual['request.received'],
    by: people.requester,
    on,
    receivedOn: on,
    loggedOn: on,
    ...said,
    type: 'request.received',
  });
};

/** A request made by someone acting for the person. */
export const forSomeoneElse: Said = {
  capacity: 'representative',
  subject: { name: 'Sam Sample', otherNames: [], bornOn: null, address: null },
  relationship: 'Solicitor',
};
