import type { CaseState } from '../case.ts';
import { addMonths, type CivilDate, civilDate } from '../dates.ts';
import type { CaseEvent, EventOf, RequestReceived } from '../events.ts';
import {
  highest,
  isHigher,
  levelByAsking,
  levelOf,
  levelRules,
  type ProofLevel,
  type Sensitivity,
  sensitivityWords,
} from './levels.ts';

/** A level and, in words, what asks for it. */
export interface Needed {
  readonly level: ProofLevel;
  readonly why: string;
}

/** What is on record about who is asking, beside where the machine stands. */
export interface Identity {
  readonly checks: readonly EventOf<'identity.checked'>[];
  /** What the rules ask for, by what was asked and what was found. */
  readonly byRules: Needed;
  /** What an officer set instead, and what the rules asked for at that time. */
  readonly set: { readonly level: ProofLevel; readonly reason: string; readonly insteadOf: ProofLevel } | null;
  /** The level that was needed when identity was confirmed; null before. */
  readonly confirmedAt: ProofLevel | null;
  /** When somebody confirmed identity, and authority; null before. */
  readonly confirmedOn: CivilDate | null;
  readonly authorityConfirmedOn: CivilDate | null;
  /** When the answer went out or the case ended without one: no proof is checked from then on. */
  readonly overOn: CivilDate | null;
}

const isUnder18 = ({ requester, receivedOn, capacity }: RequestReceived): boolean => {
  const born = civilDate.safeParse(requester.bornOn);
  return capacity === 'self' && born.success && addMonths(born.data, 18 * 12) > receivedOn;
};

const askingWords = (received: RequestReceived): string => {
  if (received.capacity === 'child') return 'Somebody asks for a child';
  if (received.capacity === 'representative') return 'Somebody asks for another person';
  return isUnder18(received) ? 'Whoever asks is under 18' : 'What was asked';
};

const higher = (before: Needed, level: ProofLevel, why: string): Needed =>
  isHigher(level, before.level) ? { level, why } : before;

const found = (before: Needed, sensitivity: Sensitivity | undefined, where: string): Needed =>
  sensitivity === undefined
    ? before
    : higher(before, levelOf[sensitivity], `${sensitivityWords[sensitivity]} ${where}`);

export function openIdentity(received: RequestReceived): Identity {
  const level = levelByAsking(received.right, received.capacity, isUnder18(received));
  const asked = { level, why: askingWords(received) };
  const byRules = received.right === 'complaint' ? asked : found(asked, received.sensitivity, 'are asked for');
  return {
    checks: [],
    byRules,
    set: null,
    confirmedAt: null,
    confirmedOn: null,
    authorityConfirmedOn: null,
    overOn: null,
  };
}

/** Folds one event into what is known of who is asking. */
export function foldIdentity(before: Identity, event: CaseEvent): Identity {
  switch (event.type) {
    case 'identity.checked':
      return { ...before, checks: [...before.checks, event] };
    case 'identity.check-withdrawn':
      return { ...before, checks: before.checks.filter(({ checkId }) => checkId !== event.checkId) };
    case 'identity.level-set': {
      const { level, reason } = event;
      return { ...before, set: { level, reason, insteadOf: before.byRules.level } };
    }
    case 'identity.confirmed':
      return { ...before, confirmedAt: neededBy(before).level, confirmedOn: event.on };
    case 'authority.confirmed':
      return { ...before, authorityConfirmedOn: event.on };
    case 'answer.released':
      return event.stage ? before : { ...before, overOn: event.on };
    case 'request.withdrawn':
    case 'request.ended-as-duplicate':
      return { ...before, overOn: event.on };
    case 'answer.recalled':
    case 'case.reopened':
      return { ...before, overOn: null };
    case 'search.recorded':
      return event.result === 'found'
        ? { ...before, byRules: found(before.byRules, event.sensitivity, `were found: ${event.system}`) }
        : before;
    default:
      return before;
  }
}

/**
 * The level that is needed now. What an officer set holds as long as the rules ask for no more than when they set it:
 * who lowers it for ordinary records has not decided about a child's file found later.
 */
function neededBy({ byRules, set }: Identity): Needed {
  if (set === null || isHigher(byRules.level, set.insteadOf)) {
    return set === null ? byRules : { ...byRules, level: highest([byRules.level, set.level]) };
  }
  return { level: set.level, why: `Set by an officer: ${set.reason}` };
}

export const levelNeeded = ({ identity }: CaseState): Needed => neededBy(identity);

/** `Stronger proof. Somebody asks for another person.` */
export const neededWords = ({ level, why }: Needed): string => `${levelRules[level].label}. ${why}.`;
