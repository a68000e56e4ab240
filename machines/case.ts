import { getNextTransitions, initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { Actor } from './actors.ts';
import { type Breach, foldBreach, noBreach } from './breach/breach.ts';
import { type ComplaintSnapshot, complaintAfter, isComplaintEvent, newComplaint } from './complaint/machine.ts';
import { type Consulting, foldConsulting, noConsulting } from './consulting/consulting.ts';
import { warningFor } from './day.ts';
import { type Delivering, foldDelivering, openDelivering } from './delivery/delivery.ts';
import { type Disposal, foldDisposal, noDisposal } from './disposal/disposal.ts';
import { dueOf } from './due.ts';
import { type Effect, effectsOf, reachesRequester } from './effects.ts';
import type { CaseEvent, CaseEventType, EventOf, RequestReceived } from './events.ts';
import { type Considered, emptyConsidered, foldConsidered } from './exemptions/considered.ts';
import { type CaseFile, emptyFile, foldFile } from './file.ts';
import { foldIdentity, type Identity, openIdentity } from './identity/identity.ts';
import { foldIncidents, type Incidents } from './incident/incidents.ts';
import { judge } from './judge.ts';
import { foldKindness, type Kindness, openKindness } from './kindness/kindness.ts';
import { postalAddress } from './kindness/receiving.ts';
import { emptyLooking, foldLooking, type Looking } from './looking/looking.ts';
import { mayEver } from './permissions.ts';
import { type CaseRecord, foldRecord, openRecord } from './record.ts';
import { foldRedline, noRedline, type Redline } from './redline/redline.ts';
import { type Refusal, refuse } from './refusal.ts';
import { emptyRegister, foldRegister, type Register } from './register/register.ts';
import { foldRepresentation, openRepresentation, type Representation } from './representation/representation.ts';
import { requestMachine } from './request/machine.ts';
import { isMachineEvent, machineEventTypes } from './request/setup.ts';
import { obstacle } from './requirements.ts';
import { isRestrictionEvent, noRestriction, type RestrictionSnapshot, restrictionAfter } from './restriction.ts';
import { actingOn } from './rota/rota.ts';
import { beyondWhatWasLeft } from './rota/within.ts';
import { emptySearching, foldSearching, type Searching } from './searching/searching.ts';
import { foldSorting, notSorted, type Sorting } from './sorting/sorting.ts';
import { foldStages, noStages, type Stages } from './stages/stages.ts';
import { emptyWatched, foldWatched, type Watched } from './watching/watched.ts';
import { emptyWork, foldWork, type Work } from './work/work.ts';

export type RequestSnapshot = SnapshotFrom<typeof requestMachine>;

/** What the events of a case add up to. */
export interface CaseState {
  readonly request: RequestSnapshot;
  readonly record: CaseRecord;
  readonly file: CaseFile;
  readonly work: Work;
  readonly identity: Identity;
  readonly delivery: Delivering;
  readonly representation: Representation;
  readonly searching: Searching;
  readonly considered: Considered;
  readonly register: Register;
  readonly restriction: RestrictionSnapshot;
  readonly complaint: ComplaintSnapshot;
  readonly kindness: Kindness;
  readonly looking: Looking;
  readonly redline: Redline;
  readonly stages: Stages;
  readonly watched: Watched;
  readonly consulting: Consulting;
  readonly breach: Breach;
  readonly disposal: Disposal;
  readonly incidents: Incidents;
  readonly sorting: Sorting;
}

export interface Accepted {
  readonly ok: true;
  readonly next: CaseState;
  readonly effects: readonly Effect[];
}

/** A new case from its first event. */
export function open(received: RequestReceived): Accepted {
  const [request] = initialTransition(requestMachine, received);
  // initialTransition reports a throwing context factory as a status, not as an exception.
  if (request.status === 'error') throw new Error('the request machine did not start');
  const next: CaseState = {
    request,
    record: openRecord(received),
    file: emptyFile,
    work: emptyWork,
    identity: openIdentity(received),
    delivery: openDelivering(received),
    representation: openRepresentation(received),
    searching: emptySearching,
    considered: emptyConsidered,
    register: emptyRegister,
    restriction: noRestriction,
    complaint: newComplaint,
    kindness: openKindness(received),
    looking: emptyLooking,
    redline: noRedline,
    stages: noStages,
    watched: emptyWatched,
    consulting: noConsulting,
    breach: noBreach,
    disposal: noDisposal,
    incidents: [],
    sorting: notSorted,
  };
  return { ok: true, next, effects: effectsOf(null, received, next) };
}

/** Applies an event whatever the rules of the day say; null where the machine itself does not listen to it. */
function apply(state: CaseState, event: CaseEvent): CaseState | null {
  if (event.type === 'request.received') return null;
  // Taking an earlier answer back changes nothing about where the case stands.
  const isOfEarlier = event.type === 'answer.recalled' && state.record.release === null;
  let request = state.request;
  if (isMachineEvent(event) && !isOfEarlier) {
    [request] = transition(requestMachine, state.request, event);
    // The same reference back means: not accepted.
    if (request === state.request) return null;
  }
  const restriction = isRestrictionEvent(event) ? restrictionAfter(state.restriction, event) : state.restriction;
  if (isRestrictionEvent(event) && restriction === state.restriction) return null;
  const hears = state.request.context.right === 'complaint' && isComplaintEvent(event) && !isOfEarlier;
  const complaint = hears ? complaintAfter(state.complaint, event) : state.complaint;
  if (hears && complaint === state.complaint) return null;
  const record = event.type === 'day.passed' ? markWarned(state, event) : foldRecord(state.record, event);
  const next = {
    request,
    record,
    file: foldFile(state.file, event),
    work: foldWork(state.work, event),
    identity: isOfEarlier ? state.identity : foldIdentity(state.identity, event),
    delivery: foldDelivering(state.delivery, event, state.request.value.identity === 'confirmed', postalAddress(state)),
    representation: foldRepresentation(state.representation, event),
    searching: event.type === 'day.passed' ? markChased(state, event) : foldSearching(state.searching, event),
    considered: foldConsidered(state.considered, event),
    register: foldRegister(state.register, event),
    restriction,
    complaint,
    kindness: state.kindness,
    looking: foldLooking(state.looking, event),
    redline: foldRedline(state.redline, event),
    stages: foldStages(state.stages, event, isOfEarlier),
    watched: isOfEarlier ? state.watched : foldWatched(state.watched, event),
    consulting: foldConsulting(state.consulting, event),
    breach: foldBreach(state.breach, event),
    disposal: foldDisposal(state.disposal, event),
    incidents: foldIncidents(state.incidents, event),
    sorting: foldSorting(state.sorting, event),
  };
  return { ...next, kindness: foldKindness(state.kindness, event, reachesRequester(effectsOf(state, event, next))) };
}

function markWarned(state: CaseState, { on, practice }: EventOf<'day.passed'>): CaseRecord {
  const { record } = state;
  return {
    ...record,
    identityRemindedOn: warningFor(state, on, practice).identityReminder ? on : record.identityRemindedOn,
  };
}

function markChased(state: CaseState, { on, practice }: EventOf<'day.passed'>): Searching {
  const chased = warningFor(state, on, practice).chases.map(({ searchId }) => searchId);
  const { searching } = state;
  return {
    ...searching,
    asked: searching.asked.map((one) => (chased.includes(one.searchId) ? { ...one, chasedOn: on } : one)),
  };
}

/**
 * Whether an event may happen now: the role, the state of the machine, and the rules that span state, documents and
 * people. Everything refused comes back as a sentence with its citation.
 */
export function decide(state: CaseState, event: CaseEvent): Accepted | Refusal {
  const hindrance = mayDo(state, event.by, event.type) ?? judge(state, event);
  if (hindrance) return hindrance;
  const next = apply(state, event);
  if (!next) return refuse('not-now', 'This cannot be done at this point of the case. Look at the case again.');
  return { ok: true, next, effects: effectsOf(state, event, next) };
}

/** Null when the actor may do this kind of act now; else why not. The buttons of a case page are made from this. */
export function mayDo(state: CaseState, who: Actor, type: CaseEventType): Refusal | null {
  const beyond = beyondWhatWasLeft(who, type);
  if (beyond) return beyond;
  const acting = actingOn(who, state.record, type);
  if (!mayEver(acting, type)) return refuse('role', 'Your role does not allow this. Ask someone whose role does.');
  return (
    obstacle(state, acting, type) ??
    (isHeard(state, type) ? null : refuse('not-now', 'Not possible at this point of the case.'))
  );
}

const isHeard = (state: CaseState, type: CaseEventType): boolean =>
  !machineEventTypes.some((known) => known === type) ||
  (type === 'answer.recalled' && state.record.earlier.length > 0) ||
  getNextTransitions(state.request).some((candidate) => candidate.eventType === type);

/**
 * The state a list of events adds up to. Strict: history the machine cannot follow is a fault of the store, so it
 * throws and names the event. Rules are not judged again: what was lawful on its day stays.
 */
export function fold(events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events;
  if (first?.type !== 'request.received') throw new Error('event 1 is not the receipt of a request');
  return foldOn(open(first).next, rest, 2);
}

/** Folds further events onto a state; `from` is the number of the first of them, for the message of a fault. */
export function foldOn(state: CaseState, events: readonly CaseEvent[], from: number): CaseState {
  return events.reduce((current, event, index) => {
    const next = apply(current, event);
    if (!next) {
      throw new Error(`event ${from + index} (${event.type}) does not follow ${JSON.stringify(current.request.value)}`);
    }
    return next;
  }, state);
}

export const workState = (state: CaseState): RequestSnapshot['value']['work'] => state.request.value.work;

export const phases = [
  'waiting-identity',
  'waiting-authority',
  'waiting-fee',
  'paused',
  'working',
  'approving',
  'approved',
  'answered',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

/** Where a case stands, as one word for lists. */
export function phaseOf(state: CaseState): Phase {
  const { context, value } = state.request;
  if (value.work === 'closed' || value.work === 'answered' || value.work === 'approved' || value.work === 'approving') {
    return value.work;
  }
  if (context.identity.askedOn !== null && context.identity.receivedOn === null) return 'waiting-identity';
  if (context.authority.askedOn !== null && context.authority.receivedOn === null) return 'waiting-authority';
  if (context.fee.askedOn !== null && context.fee.paidOn === null) return 'waiting-fee';
  return value.clock === 'paused' ? 'paused' : 'working';
}

export { dueOf };
