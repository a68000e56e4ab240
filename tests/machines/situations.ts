import { items } from './items.ts';
import { day, forSomeoneElse, people, received } from './made-up.ts';
import {
  answered,
  approved,
  aRequest,
  documentRead,
  type Played,
  play,
  provenTwice,
  readyToSend,
  type Step,
} from './play.ts';

const forAnother = received(forSomeoneElse);
const lapsing = [
  'identity.asked',
  ['request.refused', { ground: 'no-identity', reason: 'Nothing came in three months.' }],
  'approval.requested',
  ['answer.built', { bundle: null, schedule: null, pages: 0 }],
  'approval.given',
] as const;
const late = { on: day('2026-04-14') };
const passed: Step = [
  'watch.told',
  { ...late, told: [{ code: 'breached', about: '2026-04-10', days: null, passed: [], to: ['dpo'], how: 'at-once' }] },
];
const withDoubt = ['answer.built', { doubts: ['“Sample” may still stand in the picture on page 2.'] }] as const;

/** Cases at every point worth telling apart, each lived through from its receipt. */
export const situations = {
  'just received, for themselves': aRequest(),
  'just received, for someone else': play(forAnother),
  'identity asked for': aRequest('identity.asked'),
  'proof of identity sent, not yet checked': aRequest('identity.asked', 'identity.provided'),
  'identity confirmed': aRequest('identity.confirmed'),
  'identity and authority asked for': play(forAnother, 'identity.asked', 'authority.asked'),
  'identity confirmed, proof of authority not yet checked': play(
    forAnother,
    'identity.checked',
    'identity.confirmed',
    'authority.asked',
    'authority.provided',
  ),
  'identity and authority confirmed': play(forAnother, 'identity.checked', 'identity.confirmed', 'authority.confirmed'),
  'a fee asked for': aRequest('identity.confirmed', 'fee.asked'),
  'paused by a question': aRequest('identity.confirmed', 'clarification.asked'),
  'a question that does not pause': play(received({ right: 'erasure' }), 'identity.confirmed', 'clarification.asked'),
  extended: aRequest('identity.confirmed', 'extension.given'),
  'past its date': aRequest('identity.confirmed', passed),
  'past its date, and the person told': aRequest('identity.confirmed', passed, ['breach.apologised', late]),
  'answered after its date': aRequest(...approved, ['answer.released', late]),
  'a complaint just received': play(received({ right: 'complaint' })),

  'a document being read': aRequest('identity.confirmed', 'document.added'),
  'a document locked with a password': aRequest('identity.confirmed', 'document.added', [
    'document.failed',
    { isLocked: true },
  ]),
  'a document read, its pages undecided': aRequest('identity.confirmed', 'search.recorded', ...documentRead),
  'decided, ready to send for approval': aRequest('identity.confirmed', ...readyToSend),
  'refused for want of identity, not yet sent': aRequest(...lapsing.slice(0, 2)),

  'with the reviewer, the answer being built': aRequest('identity.confirmed', ...readyToSend, 'approval.requested'),
  'with the reviewer, built without a doubt': aRequest(...approved.slice(0, -1)),
  'with the reviewer, built with a doubt': aRequest(...approved.slice(0, -2), withDoubt),
  'with the reviewer, paused by a question': aRequest(...approved.slice(0, -1), 'clarification.asked'),
  approved: aRequest(...approved),
  'approved, but identity not confirmed': aRequest(...approved.slice(2)),
  'approved, but authority not confirmed': play(forAnother, ...approved),
  'approved refusal for want of identity': aRequest(...lapsing),
  'approved refusal for want of identity, and proof comes': aRequest(...lapsing, 'identity.provided'),

  'answered through the portal': aRequest(...answered),
  'answered by post, delivery not yet recorded': aRequest(...approved, ['answer.released', { delivery: 'post' }]),
  'closed after the answer': aRequest(...answered, 'case.closed'),
  withdrawn: aRequest('identity.asked', 'request.withdrawn'),
  'linked with another case by hand': aRequest('identity.confirmed', 'case.linked'),
  'ended as a duplicate': aRequest('identity.confirmed', 'case.linked', 'request.ended-as-duplicate'),
  'opened again after it was withdrawn': aRequest('identity.confirmed', 'request.withdrawn', 'case.reopened'),
  'lapsed and closed': aRequest(...lapsing, 'answer.released', 'case.closed'),
  'opened again after it lapsed': aRequest(...lapsing, 'answer.released', 'case.closed', [
    'case.reopened',
    { on: day('2026-07-01') },
  ]),
} satisfies Record<string, Played>;

/** Settles duties with the DPO's word, since some only the DPO can settle. */
const settled = (...duties: readonly string[]): readonly Step[] =>
  duties.map((duty) => ['duty.settled', { duty, by: people.dpo }]);
const correction: readonly Step[] = ['identity.confirmed', 'item.recorded', 'item.decided'];
const approval: readonly Step[] = [
  'decision.recorded',
  'approval.requested',
  ['answer.built', { bundle: null, schedule: null, pages: 0 }],
  'approval.given',
];
const restricting: readonly Step[] = [
  'identity.confirmed',
  ['item.recorded', { item: items.restriction?.item }],
  ['item.decided', { decision: items.restriction?.yes }],
];
const limited = received({ right: 'restriction' });
const answeredRestriction: readonly Step[] = [
  ...restricting,
  'restriction.started',
  'item.carried-out',
  ...approval,
  'answer.released',
];

const toTheCollege = { organisation: 'The college', way: 'their-upload', reason: '' };

/** The same for the rights that are worked item by item. */
export const itemSituations = {
  'a correction decided on': play(received({ right: 'rectification' }), ...correction),
  'a correction approved, not yet made': play(
    received({ right: 'rectification' }),
    ...correction,
    ...settled('restriction-offered'),
    ...approval,
  ),
  'a correction answered, a recipient not yet told': play(
    received({ right: 'rectification' }),
    ...correction,
    'item.carried-out',
    'recipient.recorded',
    ...settled('restriction-offered'),
    ...approval,
    'answer.released',
  ),
  'an erasure approved, not yet done': play(
    received({ right: 'erasure' }),
    'identity.confirmed',
    ['item.recorded', { item: items.erasure?.item }],
    ['item.decided', { decision: items.erasure?.yes }],
    ...approval,
  ),
  'a set of data approved, to be sent to an organisation': play(
    received({ right: 'portability' }),
    'identity.confirmed',
    ['item.recorded', { item: items.portability?.item }],
    ['item.decided', { decision: { ...items.portability?.yes, transfer: toTheCollege } }],
    ...approval,
  ),
  'a restriction decided, not yet in force': play(limited, ...restricting),
  'a restriction in force, answered': play(limited, ...answeredRestriction),
  'a restriction whose end was told': play(limited, ...answeredRestriction, 'restriction.notice-given'),
  'a child’s file asked for by a parent': play(received({ ...forSomeoneElse, capacity: 'child' }), ...provenTwice),
  'a restriction lifted': play(limited, ...answeredRestriction, 'restriction.notice-given', 'restriction.lifted'),
} satisfies Record<string, Played>;

const complaint = received({ right: 'complaint' });
const lookedInto: readonly Step[] = ['complaint.acknowledged', 'complaint.enquiry-made', 'complaint.progress-told'];
const answeredComplaint: readonly Step[] = ['identity.confirmed', ...lookedInto, ...approval, 'answer.released'];

/** The same for every state of a complaint. */
export const complaintSituations = {
  'a complaint acknowledged': play(complaint, 'complaint.acknowledged'),
  'a complaint looked into and decided': play(complaint, 'identity.confirmed', ...lookedInto, 'decision.recorded'),
  'a complaint with the reviewer': play(complaint, 'identity.confirmed', ...lookedInto, ...approval.slice(0, -1)),
  'a complaint approved, not acknowledged': play(
    complaint,
    'identity.confirmed',
    'complaint.enquiry-made',
    ...approval,
  ),
  'a complaint answered, nothing learnt yet': play(complaint, ...answeredComplaint),
  'a complaint answered, a lesson on record': play(complaint, ...answeredComplaint, 'lesson.recorded'),
  'a complaint answered, nothing to learn': play(complaint, ...answeredComplaint, 'lesson.none'),
  'a complaint closed': play(complaint, ...answeredComplaint, 'lesson.recorded', 'case.closed'),
} satisfies Record<string, Played>;

export type ComplaintSituation = keyof typeof complaintSituations;
export type ItemSituation = keyof typeof itemSituations;
export type Situation = keyof typeof situations;
