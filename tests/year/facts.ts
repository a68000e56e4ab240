import { type Day, londonDay } from './civil.ts';
import { reckon } from './dates-reckoned.ts';
import type { Act, PlannedCase } from './plan.ts';

/** Something the time limit waits for: when it was last asked for, and when it came. */
interface Waited {
  readonly askedOn: Day;
  readonly cameOn: Day | null;
}

/** A place that was asked to search. */
export interface Search {
  readonly name: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly isAnswered: boolean;
}

/** What is known of a case at some moment, gathered from what was done, not from what the program keeps. */
export interface Facts {
  readonly right: PlannedCase['right'];
  readonly receivedOn: Day;
  readonly loggedOn: Day;
  readonly identity: Waited | null;
  readonly authority: Waited | null;
  readonly fee: Waited | null;
  /** Questions that stop the time limit: those that identify what an access request is about (Art 12A(5)). */
  readonly questions: readonly { readonly askedOn: Day; readonly answeredOn: Day | null }[];
  /** Since when any question is open. */
  readonly questionSince: Day | null;
  readonly noticeOn: Day | null;
  readonly acknowledgedOn: Day | null;
  readonly searches: readonly Search[];
  readonly documents: number;
  /** Documents that went out in stages. */
  readonly sent: number;
  /** By when the person was told that more is to come; and by when it is planned. */
  readonly restBy: Day | null;
  readonly plannedBy: Day | null;
  readonly restrictedOn: Day | null;
  readonly officer: string | null;
  readonly reviewer: string | null;
  readonly service: string;
  /** Who asks: as it was said when it was entered, and as it is counted. */
  readonly said: string;
  readonly asker: string;
  readonly outcome: string | null;
  readonly answeredOn: Day | null;
  /** The day it left the open lists; null while it is in them. */
  readonly overOn: Day | null;
  readonly isClosed: boolean;
  /** The day it was closed; null while it is not. */
  readonly closedOn: Day | null;
  /** Who asks has been made sure of by proof. */
  readonly isProved: boolean;
  /** The day it last came back: taken back, or opened again. */
  readonly againOn: Day | null;
}

/** Whoever asks for somebody else in this year is their solicitor. */
const saidBy = (capacity: PlannedCase['capacity']): string => (capacity === 'self' ? 'self' : 'solicitor');

/** What is known as soon as a request is entered. */
export const factsOf = ({ right, receivedOn, enteredAt, capacity, isFromPortal }: PlannedCase): Facts => ({
  ...{ service: '', said: saidBy(capacity), asker: saidBy(capacity) },
  ...{ right, receivedOn, loggedOn: londonDay(enteredAt), identity: null, authority: null, fee: null },
  ...{ questions: [], questionSince: null, noticeOn: null, searches: [], restrictedOn: null },
  ...{ documents: 0, sent: 0, restBy: null, plannedBy: null },
  // A complaint that was sent online is acknowledged by the e-mail that goes out at once (DPA 2018 s.164A(3)).
  acknowledgedOn: isFromPortal && right === 'complaint' ? londonDay(enteredAt) : null,
  ...{ officer: null, reviewer: null, outcome: null, answeredOn: null, overOn: null, isClosed: false, againOn: null },
  ...{ closedOn: null, isProved: false },
});

/** Whether the law lets notice of two more months be given: once, for a request whose month runs and is not over (Art 12A(3)–(4)). */
export function mayExtend(facts: Facts, on: Day): boolean {
  const { startsOn, noticeBy } = reckon(facts);
  return facts.noticeOn === null && startsOn !== null && (noticeBy === null || on <= noticeBy);
}

/** What is known once something was done. */
export function after(facts: Facts, act: Act, today: Day): Facts {
  switch (act.do) {
    case 'assign':
      return { ...facts, [act.role]: act.to };
    case 'sort':
      return { ...facts, service: act.service, asker: act.asker ?? facts.said };
    case 'ask-proof':
      return { ...facts, [act.of]: { askedOn: today, cameOn: null } };
    case 'send-proof':
      return came(facts, act.of, today);
    case 'confirm-proof':
      return {
        ...came(facts, act.of, act.receivedOn ?? facts[act.of]?.cameOn ?? today),
        isProved: facts.isProved || act.of === 'identity',
      };
    case 'ask-fee':
      return { ...facts, fee: { askedOn: today, cameOn: null } };
    case 'pay-fee':
      return { ...facts, fee: facts.fee && { ...facts.fee, cameOn: act.on ?? today } };
    case 'ask': {
      const stops = facts.right === 'access' && act.identifies;
      const questions = stops ? [...facts.questions, { askedOn: today, answeredOn: null }] : facts.questions;
      return { ...facts, questions, questionSince: facts.questionSince ?? today };
    }
    case 'answer-question': {
      const answeredOn = act.on ?? today;
      const questions = facts.questions.map((one) => ({ ...one, answeredOn: one.answeredOn ?? answeredOn }));
      return { ...facts, questions, questionSince: null };
    }
    case 'extend':
      return mayExtend(facts, today) ? { ...facts, noticeOn: today } : facts;
    case 'ask-search':
      return {
        ...facts,
        searches: [...facts.searches, { name: act.name, askedOn: today, dueOn: act.dueOn, isAnswered: false }],
      };
    case 'answer-search':
      return {
        ...facts,
        searches: facts.searches.map((one) => (one.name === act.name ? { ...one, isAnswered: true } : one)),
      };
    case 'take-in':
      return { ...facts, documents: facts.documents + act.documents };
    case 'plan-stage':
      return { ...facts, plannedBy: act.expectedOn };
    case 'drop-stage':
      return { ...facts, plannedBy: null };
    case 'send-stage':
      return { ...facts, sent: facts.sent + 1, restBy: facts.plannedBy, plannedBy: null };
    case 'acknowledge':
      return { ...facts, acknowledgedOn: act.on ?? today };
    case 'restrict':
      return { ...facts, restrictedOn: today };
    case 'answer':
      // The outcome of a complaint told in time stands for its acknowledgement too (DPA 2018 s.164A(3)).
      return {
        ...facts,
        ...{ outcome: act.outcome, answeredOn: today, overOn: today },
        acknowledgedOn: facts.acknowledgedOn ?? (facts.right === 'complaint' ? today : null),
      };
    case 'close':
      return { ...facts, isClosed: true, closedOn: today };
    case 'withdraw':
      return { ...facts, outcome: 'withdrawn', overOn: today, isClosed: true, closedOn: today };
    case 'take-back':
      return {
        ...facts,
        outcome: null,
        answeredOn: null,
        overOn: null,
        isClosed: false,
        closedOn: null,
        againOn: today,
      };
    case 'open-again': {
      const afresh = act.askedAgainOn && { receivedOn: act.askedAgainOn, questions: [], noticeOn: null };
      return { ...facts, ...afresh, outcome: null, overOn: null, isClosed: false, closedOn: null, againOn: today };
    }
  }
}

const came = (facts: Facts, of: 'identity' | 'authority', on: Day): Facts =>
  facts[of] === null ? facts : { ...facts, [of]: { ...facts[of], cameOn: on } };
