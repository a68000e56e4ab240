import { z } from 'zod';
import { breachEvents } from './breach/events.ts';
import { clockEvents } from './clock/events.ts';
import { holidayYears } from './clock/holidays.ts';
import { complaintEvents } from './complaint/events.ts';
import { consultingEvents } from './consulting/events.ts';
import { copiesEvents } from './copies/events.ts';
import { civilDate } from './dates.ts';
import { deliveryEvents } from './delivery/events.ts';
import { disposalEvents } from './disposal/events.ts';
import { comingInEvents } from './documents/coming-in.ts';
import { documentEvents } from './documents/events.ts';
import { standingTerm } from './documents/standing-term.ts';
import { event, line, text } from './event.ts';
import { exemptionEvents } from './exemptions/events.ts';
import { fileOrderEvents } from './file-order/events.ts';
import { pageOrderEvents } from './file-order/page-events.ts';
import { identityEvents } from './identity/events.ts';
import { sensitivities } from './identity/levels.ts';
import { documentId, fileId, itemId, pageId, searchId, staffId, submissionId } from './ids.ts';
import { incidentEvents } from './incident/events.ts';
import { kindnessEvents } from './kindness/events.ts';
import { language } from './language.ts';
import { linkingEvents } from './linking/events.ts';
import { lookingEvents } from './looking/events.ts';
import { capacity, channel, contact, delivery, nation, person, receivingWay, right } from './people.ts';
import { portingEvents } from './porting/events.ts';
import { practice } from './practice.ts';
import { redlineEvents } from './redline/events.ts';
import { registerEvents } from './register/events.ts';
import { representationEvents } from './representation/events.ts';
import { searchEvents } from './searching/events.ts';
import { sortingEvents } from './sorting/events.ts';
import { stageEvents, stillToCome } from './stages/events.ts';
import { watchEvents } from './watching/events.ts';
import { workEvents } from './work/events.ts';

/** One answer of the public form, with the words of the question as they were shown. */
export const answer = z.object({ id: z.string(), question: z.string(), answer: z.string() });
export type Answer = z.infer<typeof answer>;

export const outcomes = [
  'granted',
  'partly-granted',
  'refused',
  'nothing-held',
  'not-valid',
  'withdrawn',
  'redirected',
  'lapsed',
  'duplicate',
] as const;
export const outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof outcome>;

export const requestReceived = event('request.received', {
  reference: z.string(),
  right,
  nation,
  rules: z.literal('uk-2026-1'),
  submissionId,
  /** References of the other cases of the same sending. */
  linked: z.array(z.string()),
  channel,
  /** The language the requester is spoken to in. */
  language: language.default('en'),
  receivedOn: civilDate,
  loggedOn: civilDate,
  capacity,
  requester: person,
  /** Null where the requester asks about themselves. */
  subject: person.nullable(),
  relationship: z.string().max(200).nullable(),
  contact,
  delivery,
  /** How the requester wants to get the answer; absent in requests from before it was kept. */
  receive: receivingWay.optional(),
  help: z.array(z.string().max(300)),
  neededBy: z.string().max(500).nullable(),
  answers: z.array(answer),
  proof: z.object({ how: z.string().max(60), files: z.array(fileId) }),
  /** What kind of records is asked for, where the asking says so. */
  sensitivity: z.enum(sensitivities).optional(),
  /** Who should get the answer, as they asked; whoever asked where it is not said. */
  replyTo: z.enum(['requester', 'subject', 'both']).optional(),
  /** They say that a court order limits contact or information. */
  courtOrder: z.literal(true).optional(),
  /** The body's own target for the answer, as it stood when the request came; absent, 28 days. */
  targetDays: z.int().positive().max(60).optional(),
  /** Bank holidays of whole years that the body had taken over from an official list when the request came. */
  holidays: holidayYears.optional(),
});
export type RequestReceived = z.infer<typeof requestReceived>;

/** Everything that can happen to a case. */
export const caseEvent = z.discriminatedUnion('type', [
  requestReceived,

  // Identity and authority (Art 12(6), Art 12A(2)(b))
  event('identity.asked', { doubt: text, wanted: text }),
  event('identity.provided', { how: z.string().max(300), files: z.array(fileId) }),
  event('identity.confirmed', { method: text, receivedOn: civilDate.nullable() }),
  event('identity.rejected', { reason: text }),
  event('authority.asked', { wanted: text }),
  event('authority.provided', { how: z.string().max(300), files: z.array(fileId) }),
  event('authority.confirmed', {
    method: text,
    receivedOn: civilDate.nullable(),
    /** Code of the authority it rests on (`authorities`), and what it covers. */
    basis: z.string().max(60).optional(),
    scope: z.string().max(4000).optional(),
  }),
  event('authority.rejected', { reason: text }),
  event('proof.deleted', { files: z.array(fileId) }),

  // The clock (Art 12A)
  event('fee.asked', { amountPence: z.int().positive(), reason: text }),
  event('fee.paid', {}),
  event('clarification.asked', { question: text, identifiesInformation: z.boolean(), reason: text.nullable() }),
  event('clarification.answered', { answer: text }),
  event('extension.given', { reason: z.enum(['complexity', 'number-of-requests']), explanation: text }),
  /** With the practice of the body on that day; absent, the usual one. */
  event('day.passed', { practice: practice.optional() }),

  // The work
  event('case.assigned', { to: staffId.nullable(), role: z.enum(['officer', 'reviewer']) }),
  event('search.recorded', {
    system: text,
    terms: z.string().max(2000),
    from: z.string().max(60).nullable(),
    to: z.string().max(60).nullable(),
    searcher: text,
    result: z.enum(['found', 'nothing-found', 'not-searched']),
    note: z.string().max(4000),
    /** The search it answers, where one was asked for. Recorded again, it takes the place of what was said before. */
    searchId: searchId.optional(),
    /** What kind of records the body keeps there, by its profile of that day. */
    sensitivity: z.enum(sensitivities).optional(),
  }),

  // Documents, their pages, and what is taken out of them
  ...documentEvents,
  ...comingInEvents,
  ...fileOrderEvents,
  ...pageOrderEvents,

  // Deciding, approving, answering
  event('decision.recorded', {
    outcome,
    /** What was done or why not, in plain words, as the letter will say it. */
    explanation: text,
    /** Exemptions relied on for the whole request or for what was withheld; marks add theirs. */
    exemptions: z.array(z.object({ code: z.string(), citation: z.string().nullable(), reason: text })),
  }),
  /** What the officer changed of the letter's words, sealed; null takes it back to what the letter says by itself. */
  event('letter.drafted', { content: fileId.nullable() }),
  event('approval.requested', {}),
  event('approval.withdrawn', {}),
  /** By the job runner: the answer stands built and sealed. With doubts it cannot be approved or released. */
  event('answer.built', {
    /** The round of approval it was built for (`context.round` of the state it was built from). */
    round: z.int().positive(),
    /** Null where the answer could not be built; then a doubt says so. */
    letter: fileId.nullable(),
    /** The letter's content as data, from which its accessible page is made: the same words as the PDF. */
    letterContent: fileId.nullable(),
    schedule: fileId.nullable(),
    /** The pages; the first file of them, where there are several. */
    bundle: fileId.nullable(),
    /** All files of a bundle that is split, in order, with the numbers of their pages, which go on from one to the next. */
    bundles: z
      .array(z.object({ file: fileId, firstPage: z.int().positive(), lastPage: z.int().positive() }))
      .min(2)
      .optional(),
    report: fileId.nullable(),
    /** What was checked, for those outside, with the hash of each file, and the signature over it; absent where no pages were. */
    signed: z.object({ report: fileId, signature: fileId }).optional(),
    doubts: z.array(z.string()),
    /** Terms the doubts name by their position in the list, by their words. */
    standing: z.array(standingTerm).optional(),
    /** What the reviewer has to look at before approving; nothing is wrong with the answer for it. */
    warnings: z.array(z.string()).optional(),
    /** The pages those are about: no sample leaves them out. */
    warnedPages: z.array(pageId).optional(),
    pages: z.int().nonnegative(),
    /** Portability: each set of data handed over, as a table (CSV) and as JSON of the same rows. */
    exports: z.array(z.object({ itemId, dataSet: line, csv: fileId, json: fileId })).default([]),
    /**
     * Where each document stands in the bundle, by its page numbers, so that it can be opened by itself; twice where a
     * split went through it.
     */
    parts: z.array(z.object({ documentId, firstPage: z.int().positive(), lastPage: z.int().positive() })).optional(),
  }),
  event('approval.refused', { note: text }),
  event('approval.given', {
    note: z.string().max(4000),
    /** How many of the pages that go out whoever approved had looked at. */
    looked: z
      .object({
        seen: z.int().nonnegative(),
        of: z.int().nonnegative(),
        /** Where the body allows a sample: its rate, and the pages drawn by the hash of the finished file. */
        sample: z.object({ percent: z.int(), pages: z.array(pageId) }).optional(),
      })
      .optional(),
  }),
  event('answer.released', {
    delivery,
    recipient: z.string().max(300),
    /** Why it goes another way than the requester chose. */
    otherWay: z.string().max(4000).optional(),
    /** It is one stage of the answer: the case goes on until the last, which has none. */
    stage: stillToCome.extend({ number: z.int().positive() }).optional(),
  }),
  event('answer.downloaded', {
    file: fileId,
    /** The document of the bundle that was opened by itself. */
    documentId: documentId.optional(),
    /** They had been warned of hard content, and went on. */
    warned: z.boolean().optional(),
  }),
  event('delivery.recorded', {
    delivery,
    way: receivingWay.optional(),
    note: text,
    /** Which stage of an answer; absent where it was the whole of it, or the last. */
    stage: z.int().positive().optional(),
  }),
  event('request.refused', {
    ground: z.enum(['unfounded', 'excessive', 'not-valid', 'no-authority', 'no-identity']),
    reason: text,
  }),
  event('request.withdrawn', { reason: z.string().max(4000) }),
  event('case.closed', { note: z.string().max(4000) }),
  event('case.reopened', {
    reason: text,
    /** The day the person asked again for what they had withdrawn: the clock counts from it. Absent, the first date stands. */
    askedAgainOn: civilDate.optional(),
  }),

  // Talking
  event('message.sent', { body: text, files: z.array(fileId) }),
  event('messages.read', {}),
  event('note.added', { body: text }),

  // Looking: every view of unredacted material, and every opening of a case by someone it is not assigned to
  event('case.opened', { reason: z.string().max(2000).nullable() }),
  event('material.viewed', { documentId, pageId: pageId.nullable() }),
  event('proof.viewed', { file: fileId }),

  // What a right other than access consists of, item by item, and what has to be done beside it
  ...workEvents,

  // Data sent straight to another organisation
  ...portingEvents,
  // How sure it is who asks
  ...identityEvents,

  // How whoever asked is reached, and to whom the answer goes
  ...deliveryEvents,

  // Asking for someone else, and who must not get hold of what
  ...representationEvents,

  // Who was asked to search, why it is enough, and what the letter says beside the copy
  ...searchEvents,

  // What may be kept back, and why: exemptions weighed, and the people the information is also about
  ...exemptionEvents,

  // Everybody named in the papers, and which suggestions about them were turned down
  ...registerEvents,
  // A complaint, beside what every case has
  ...complaintEvents,

  // How the requester receives, whom they ask, what they are told and warned of
  ...kindnessEvents,
  // What those who look through the pages say to each other
  ...lookingEvents,
  // Asking somebody else with a copy made for them
  ...consultingEvents,
  // An answer in stages
  ...stageEvents,
  // The copy for sign-off, in which nothing is taken out yet
  ...redlineEvents,

  // What passing days brought, and who was told
  ...watchEvents,

  // By which bank holidays its dates are counted
  ...clockEvents,

  // Why a date was missed, and what the person was told of it
  ...breachEvents,

  // Personal data that went where it should not have
  ...incidentEvents,

  // Cases that belong together, and the same asked twice
  ...linkingEvents,

  // Which service it is about and who asks, for figures
  ...sortingEvents,

  // Pages that are copies of one another
  ...copiesEvents,

  // Holds on the papers, and how a case is destroyed when their time is over
  ...disposalEvents,
]);
export type CaseEvent = z.infer<typeof caseEvent>;
export type CaseEventType = CaseEvent['type'];
export type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;
