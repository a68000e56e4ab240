import { type Cause, causeName } from '../breach/causes.ts';
import { apologyOf, explanationOf, missedOf } from '../breach/missed.ts';
import { type CaseState, type Phase, phaseOf } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import { type CivilDate, daysBetween } from '../dates.ts';
import { type KeepingRules, keptUntilOf } from '../disposal/keeping.ts';
import { due } from '../due.ts';
import type { CaseEvent, Outcome } from '../events.ts';
import { exemptionOf } from '../exemptions/index.ts';
import { type CheckKindCode, checkKinds } from '../identity/levels.ts';
import { linkedReferences } from '../linking/gates.ts';
import type { Capacity, Channel, ReceivingWay, Right } from '../people.ts';
import { holdOf } from '../searching/hold.ts';
import type { Asker } from '../sorting/askers.ts';
import { askerOf } from '../sorting/sorting.ts';
import { type Pages, pagesOf } from './pages.ts';

/** What was asked for before the clock could run, and how far it came. */
export interface Asked {
  readonly askedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly confirmedOn: CivilDate | null;
}

/**
 * One request as the log shows it: the fields that the ICO's accountability framework and audit toolkit ask a log for. Codes,
 * days and numbers, and the names of provisions; no word that anybody typed, since those may name people. They stand in the
 * case, under the reference.
 */
export interface LogEntry {
  readonly reference: string;
  readonly right: Right;
  readonly channel: Channel;
  readonly capacity: Capacity;
  readonly asker: Asker;
  /** The service of the body it is about, by its name; null until somebody says it. */
  readonly service: string | null;
  readonly receivedOn: CivilDate;
  readonly loggedOn: CivilDate;
  /** Whoever entered it: the requester online, or somebody of the team. */
  readonly enteredBy: 'requester' | 'team';
  readonly phase: Phase;
  readonly identity: Asked & { readonly checks: readonly string[] };
  /** Null where they ask for themselves. */
  readonly authority: Asked | null;
  readonly feeAskedOn: CivilDate | null;
  readonly feePaidOn: CivilDate | null;
  readonly startsOn: CivilDate | null;
  readonly pauses: readonly { readonly askedOn: CivilDate; readonly answeredOn: CivilDate | null }[];
  readonly extension: { readonly noticeOn: CivilDate; readonly reason: 'complexity' | 'number-of-requests' } | null;
  readonly dueOn: CivilDate | null;
  readonly statutoryDueOn: CivilDate | null;
  readonly targetOn: CivilDate | null;
  /** The rules and calendars the dates were counted with. */
  readonly rules: string;
  readonly searches: {
    readonly asked: number;
    readonly found: number;
    readonly nothingFound: number;
    readonly notSearched: number;
    readonly isReasoned: boolean;
  };
  readonly documents: number;
  readonly pages: Pages;
  /** Provisions relied on, by their short names. */
  readonly exemptions: readonly string[];
  readonly considered: number;
  readonly opinions: number;
  readonly people: { readonly named: number; readonly consentAsked: number; readonly kept: number };
  readonly consultations: { readonly asked: number; readonly answered: number };
  readonly decidedOn: CivilDate | null;
  readonly approvedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly outcome: Outcome | null;
  readonly way: ReceivingWay;
  /** The hash of the finished pages stands in a signed report of the case. */
  readonly hasSignedReport: boolean;
  readonly firstOpenedOn: CivilDate | null;
  readonly recalls: number;
  readonly daysTaken: number | null;
  /** Days past the date the desk works to, and past the statutory date; 0 in time. Of an open one, until today. */
  readonly daysLate: number;
  readonly daysBreached: number;
  readonly complaints: readonly string[];
  readonly linked: readonly string[];
  readonly recipients: { readonly all: number; readonly told: number; readonly notTold: number };
  readonly lastContactOn: CivilDate;
  readonly keptUntil: CivilDate | null;
  readonly isOnHold: boolean;
  /** When a complaint was acknowledged; null where it was not, or is none. */
  readonly acknowledgedOn: CivilDate | null;
  /** The date that was missed, why, and when the person was told and for when; null where none was, or nothing is on record. */
  readonly missed: {
    readonly on: CivilDate;
    readonly cause: string | null;
    readonly toldOn: CivilDate | null;
    readonly newDateOn: CivilDate | null;
  } | null;
}

/** What an entry is made from: the case as it stands, and its events for the days that no state keeps. */
export interface Logged {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** What of a body's profile the log is written with. */
export interface LogRules extends KeepingRules {
  readonly lateCauses: readonly Cause[];
}

/** Makes the entry of one case as it stands on a day, with how long the body keeps what is closed and what it calls its causes. */
export function logEntry({ state, events }: Logged, today: CivilDate, rules: LogRules): LogEntry {
  const { context, value } = state.request;
  const { record } = state;
  const { received } = record;
  // A complaint that was acknowledged keeps the date it had.
  const clock = due(context);
  const lastOf = (type: CaseEvent['type']) => events.findLast((event) => event.type === type)?.on ?? null;
  const doneOn = isComplaint(state) ? (state.complaint.context.acknowledged?.on ?? null) : context.answeredOn;
  const closedOn = state.watched.endedOn;
  const until = doneOn ?? closedOn ?? today;
  const past = (date: CivilDate | null) => (date === null ? 0 : Math.max(0, daysBetween(date, until)));
  const { confirmedOn, authorityConfirmedOn, checks } = state.identity;
  return {
    ...{ reference: received.reference, right: context.right, channel: received.channel, capacity: context.capacity },
    ...{ receivedOn: context.receivedOn, loggedOn: context.loggedOn, phase: phaseOf(state) },
    ...{ asker: askerOf(state), service: state.sorting.service },
    enteredBy: received.by.kind === 'staff' ? 'team' : 'requester',
    identity: { ...context.identity, confirmedOn, checks: checkWords(checks.map(({ kind }) => kind)) },
    authority: value.authority === 'notNeeded' ? null : { ...context.authority, confirmedOn: authorityConfirmedOn },
    ...{ feeAskedOn: context.fee.askedOn, feePaidOn: context.fee.paidOn },
    ...{ pauses: context.pauses, extension: context.extension, startsOn: clock.startsOn },
    ...{ dueOn: clock.dueOn, statutoryDueOn: clock.statutoryDueOn, targetOn: clock.internalTargetOn },
    rules: `${received.rules}, bank holidays of ${received.nation}`,
    searches: searchesOf(state),
    documents: state.file.documents.length,
    pages: pagesOf(state.file),
    exemptions: exemptionsOf(state),
    considered: state.considered.exemptions.length,
    opinions: state.considered.exemptions.reduce((sum, { opinions }) => sum + opinions.length, 0),
    people: peopleOf(state),
    consultations: {
      asked: state.consulting.all.length,
      answered: state.consulting.all.filter(({ status }) => status === 'answered').length,
    },
    decidedOn: record.decision?.on ?? record.refusal?.on ?? null,
    approvedOn: record.approval?.on ?? null,
    ...{ answeredOn: context.answeredOn, closedOn, outcome: context.outcome, way: state.kindness.way },
    hasSignedReport: record.answer?.signed !== undefined,
    firstOpenedOn: events.find(({ type }) => type === 'answer.downloaded')?.on ?? null,
    recalls: state.delivery.recalls.length,
    daysTaken: context.answeredOn === null ? null : daysBetween(context.receivedOn, context.answeredOn),
    ...{ daysLate: past(clock.dueOn), daysBreached: past(clock.statutoryDueOn) },
    complaints: state.work.links.flatMap(({ why, reference }) => (why === 'complaint-about-it' ? [reference] : [])),
    linked: linkedReferences(state),
    recipients: recipientsOf(state),
    lastContactOn: lastContact(state, lastOf('answer.released')),
    keptUntil: keptUntilOf(state, rules)?.until ?? null,
    isOnHold: holdOf(state)?.isInForce ?? false,
    acknowledgedOn: state.complaint.context.acknowledged?.on ?? null,
    missed: missedIn(state, rules.lateCauses),
  };
}

function missedIn(state: CaseState, causes: readonly Cause[]): LogEntry['missed'] {
  const missed = missedOf(state);
  if (missed === null) return null;
  const [said, apology] = [explanationOf(state), apologyOf(state)];
  return {
    on: missed.on,
    cause: said && causeName(causes, said.cause),
    ...{ toldOn: apology?.on ?? null, newDateOn: apology?.newDateOn ?? null },
  };
}

const checkWords = (kinds: readonly CheckKindCode[]): readonly string[] => [
  ...new Set(kinds.map((kind) => checkKinds[kind].label)),
];

const lastContact = ({ kindness }: CaseState, releasedOn: CivilDate | null): CivilDate =>
  releasedOn !== null && releasedOn > kindness.heardOn ? releasedOn : kindness.heardOn;

function searchesOf({ record, searching }: CaseState): LogEntry['searches'] {
  const of = (result: (typeof record.searches)[number]['result']) =>
    record.searches.filter((search) => search.result === result).length;
  return {
    ...{ asked: searching.asked.length, found: of('found'), nothingFound: of('nothing-found') },
    ...{ notSearched: of('not-searched'), isReasoned: searching.reason !== null },
  };
}

/** Provisions of the decision and of all that is taken out of pages, each once. What staff wrote of a provision is left out. */
function exemptionsOf({ record, file }: CaseState): readonly string[] {
  const codes = new Set((record.decision?.exemptions ?? []).map(({ code }) => code));
  for (const document of file.documents)
    for (const page of document.pages) {
      if (page.decision?.code) codes.add(page.decision.code);
      for (const mark of page.marks) codes.add(mark.code);
    }
  return [
    ...new Set([...codes].map((code) => exemptionOf(code)).map(({ label, citation }) => citation || label)),
  ].sort();
}

function peopleOf({ register }: CaseState): LogEntry['people'] {
  const weighed = register.people.flatMap(({ balance }) => (balance === null ? [] : [balance]));
  return {
    named: register.people.length,
    consentAsked: weighed.filter(({ consent }) => consent !== 'not-sought').length,
    kept: weighed.filter(({ decision }) => decision === 'disclose').length,
  };
}

function recipientsOf({ work }: CaseState): LogEntry['recipients'] {
  const told = work.recipients.filter((one) => one.told?.status === 'notified').length;
  const notTold = work.recipients.filter((one) => one.told !== null && one.told.status !== 'notified').length;
  return { all: work.recipients.length, told, notTold };
}
