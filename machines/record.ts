import { contributorsAfter } from './contributors.ts';
import type { CivilDate } from './dates.ts';
import type { CaseEvent, EventOf, RequestReceived } from './events.ts';
import type { FileId, StaffId } from './ids.ts';

export interface Question {
  readonly question: string;
  readonly askedOn: CivilDate;
  readonly pausesTheClock: boolean;
  readonly answer: string | null;
  readonly answeredOn: CivilDate | null;
}

export interface Message {
  readonly from: 'requester' | 'team';
  readonly body: string;
  readonly files: readonly FileId[];
  readonly on: CivilDate;
}

export interface ProofFile {
  readonly file: FileId;
  readonly of: 'identity' | 'authority';
  readonly receivedOn: CivilDate;
  readonly isDeleted: boolean;
}

/** What a case knows beside the machine's state: people, words, papers, who has touched it. */
/** What was built, and how it left the house. */
export interface EarlierAnswer {
  readonly answer: EventOf<'answer.built'>;
  readonly release: EventOf<'answer.released'>;
}

export interface CaseRecord {
  readonly received: RequestReceived;
  readonly officer: StaffId | null;
  readonly reviewer: StaffId | null;
  readonly searches: readonly EventOf<'search.recorded'>[];
  readonly questions: readonly Question[];
  readonly messages: readonly Message[];
  readonly hasUnreadForTeam: boolean;
  readonly hasUnreadForRequester: boolean;
  readonly notes: readonly EventOf<'note.added'>[];
  readonly identityAsk: EventOf<'identity.asked'> | EventOf<'identity.rejected'> | null;
  readonly authorityAsk: EventOf<'authority.asked'> | EventOf<'authority.rejected'> | null;
  readonly identityMethod: string | null;
  readonly authorityMethod: string | null;
  readonly proof: readonly ProofFile[];
  readonly extension: EventOf<'extension.given'> | null;
  readonly decision: EventOf<'decision.recorded'> | null;
  readonly refusal: EventOf<'request.refused'> | null;
  /** What the officer changed of the letter the decision makes; 'dropped' once another decision stands. */
  readonly draft: FileId | 'dropped' | null;
  readonly answer: EventOf<'answer.built'> | null;
  readonly sentBack: EventOf<'approval.refused'> | null;
  readonly approval: EventOf<'approval.given'> | null;
  readonly release: EventOf<'answer.released'> | null;
  /** Answers the person had been given before the case was opened again, oldest first, until they are taken back. */
  readonly earlier: readonly EarlierAnswer[];
  /** When and why the case was last opened again after it had ended. */
  readonly reopened: EventOf<'case.reopened'> | null;
  readonly deliveries: readonly EventOf<'delivery.recorded'>[];
  /** Staff whose own work is in the answer; none of them can approve it. */
  readonly contributors: readonly StaffId[];
  /** Staff who opened the case without being assigned, and why. */
  readonly openings: readonly { by: StaffId; on: CivilDate; reason: string | null }[];
  readonly identityRemindedOn: CivilDate | null;
}

export const openRecord = (received: RequestReceived): CaseRecord => ({
  received,
  officer: null,
  reviewer: null,
  searches: [],
  questions: [],
  messages: [],
  hasUnreadForTeam: false,
  hasUnreadForRequester: false,
  notes: [],
  identityAsk: null,
  authorityAsk: null,
  identityMethod: null,
  authorityMethod: null,
  proof: received.proof.files.map((file) => ({
    file,
    of: 'identity',
    receivedOn: received.receivedOn,
    isDeleted: false,
  })),
  extension: null,
  decision: null,
  refusal: null,
  draft: null,
  answer: null,
  sentBack: null,
  approval: null,
  release: null,
  earlier: [],
  reopened: null,
  deliveries: [],
  contributors: [],
  openings: [],
  identityRemindedOn: null,
});

const proofFiles = (event: EventOf<'identity.provided'> | EventOf<'authority.provided'>): ProofFile[] =>
  event.files.map((file) => ({
    file,
    of: event.type === 'identity.provided' ? 'identity' : 'authority',
    receivedOn: event.on,
    isDeleted: false,
  }));

/** What was changed belongs to the letter of one decision; the next one makes another. */
const dropped = ({ draft }: CaseRecord): CaseRecord['draft'] => (draft === null ? null : 'dropped');

const isOfSameAsking = (one: EventOf<'search.recorded'>, other: EventOf<'search.recorded'>): boolean =>
  one.searchId !== undefined && one.searchId === other.searchId;

const fromRequester = (event: CaseEvent): boolean => event.by.kind === 'requester';

/** What was sent is theirs; what comes next is decided, approved and released by itself. */
const stageSent = (record: CaseRecord, release: EventOf<'answer.released'>): CaseRecord => ({
  ...record,
  ...{ decision: null, draft: dropped(record), answer: null, sentBack: null, approval: null, release: null },
  earlier: record.answer ? [...record.earlier, { answer: record.answer, release }] : record.earlier,
  ...{ deliveries: ofStages(record), hasUnreadForRequester: true },
});

/** What became of stages stays on record while the next is made and sent. */
const ofStages = ({ deliveries }: CaseRecord): CaseRecord['deliveries'] =>
  deliveries.filter(({ stage }) => stage !== undefined);

/** Folds one event into the record. */
export function foldRecord(before: CaseRecord, event: CaseEvent): CaseRecord {
  const contributors = contributorsAfter(before.contributors, event);
  const record = contributors === before.contributors ? before : { ...before, contributors };
  const unread = fromRequester(event) ? { hasUnreadForTeam: true } : { hasUnreadForRequester: true };
  switch (event.type) {
    case 'case.assigned':
      return event.role === 'officer' ? { ...record, officer: event.to } : { ...record, reviewer: event.to };
    case 'search.recorded':
      return { ...record, searches: [...record.searches.filter((one) => !isOfSameAsking(one, event)), event] };
    case 'identity.asked':
    case 'identity.rejected':
      return { ...record, identityAsk: event, hasUnreadForRequester: true };
    case 'authority.asked':
    case 'authority.rejected':
      return { ...record, authorityAsk: event, hasUnreadForRequester: true };
    case 'identity.provided':
    case 'authority.provided':
      return { ...record, ...unread, proof: [...record.proof, ...proofFiles(event)] };
    case 'identity.confirmed':
      return { ...record, identityMethod: event.method };
    case 'authority.confirmed':
      return { ...record, authorityMethod: event.method };
    case 'proof.deleted':
      return {
        ...record,
        proof: record.proof.map((p) => (event.files.includes(p.file) ? { ...p, isDeleted: true } : p)),
      };
    case 'clarification.asked': {
      const pausesTheClock = record.received.right === 'access' && event.identifiesInformation;
      const asked = { question: event.question, askedOn: event.on, pausesTheClock, answer: null, answeredOn: null };
      return { ...record, hasUnreadForRequester: true, questions: [...record.questions, asked] };
    }
    case 'clarification.answered':
      return {
        ...record,
        ...unread,
        questions: record.questions.map((q) =>
          q.answeredOn === null ? { ...q, answer: event.answer, answeredOn: event.on } : q,
        ),
      };
    case 'restriction.notice-given':
    case 'progress.told':
    case 'breach.apologised':
    case 'incident.requester-told':
      return { ...record, hasUnreadForRequester: true };
    case 'receiving.chosen':
    case 'language.chosen':
    case 'pace.asked':
      return fromRequester(event) ? { ...record, hasUnreadForTeam: true } : record;
    case 'extension.given':
      return { ...record, extension: event, hasUnreadForRequester: true };
    case 'decision.recorded':
      return { ...record, decision: event, refusal: null, draft: dropped(record) };
    case 'request.refused':
      return { ...record, refusal: event, decision: null, draft: dropped(record) };
    case 'letter.drafted':
      return { ...record, draft: event.content };
    case 'approval.requested':
      return { ...record, answer: null, approval: null, sentBack: null };
    case 'answer.built':
      return { ...record, answer: event };
    case 'approval.withdrawn':
      return { ...record, answer: null };
    case 'approval.refused':
      return { ...record, sentBack: event, answer: null, approval: null };
    case 'approval.given':
      return { ...record, approval: event, sentBack: null };
    case 'answer.released':
      return event.stage
        ? stageSent(record, event)
        : { ...record, release: event, deliveries: ofStages(record), hasUnreadForRequester: true };
    case 'answer.recalled':
      if (record.release === null) return { ...record, earlier: [], deliveries: [], hasUnreadForRequester: true };
      return {
        ...{ ...record, answer: null, approval: null, release: null },
        ...{ deliveries: ofStages(record), hasUnreadForRequester: true },
      };
    case 'request.ended-as-duplicate':
      return { ...record, hasUnreadForRequester: true };
    case 'case.reopened':
      // What was released before must not lend its release to the answer that is built next.
      return {
        ...record,
        hasUnreadForRequester: true,
        decision: null,
        refusal: null,
        draft: dropped(record),
        answer: null,
        sentBack: null,
        approval: null,
        release: null,
        earlier:
          record.answer && record.release
            ? [...record.earlier, { answer: record.answer, release: record.release }]
            : record.earlier,
        reopened: event,
        deliveries: [],
      };
    case 'delivery.recorded':
      return { ...record, deliveries: [...record.deliveries, event] };
    case 'message.sent': {
      const message = {
        from: fromRequester(event) ? ('requester' as const) : ('team' as const),
        body: event.body,
        files: event.files,
        on: event.on,
      };
      return { ...record, ...unread, messages: [...record.messages, message] };
    }
    case 'messages.read':
      return fromRequester(event)
        ? { ...record, hasUnreadForRequester: false }
        : { ...record, hasUnreadForTeam: false };
    case 'note.added':
      return { ...record, notes: [...record.notes, event] };
    case 'case.opened':
      return event.by.kind === 'staff'
        ? { ...record, openings: [...record.openings, { by: event.by.id, on: event.on, reason: event.reason }] }
        : record;
    default:
      return record;
  }
}
