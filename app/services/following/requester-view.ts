import { type CaseState, dueOf, mayDo } from '../../../machines/case.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import type { CaseEventType, EventOf } from '../../../machines/events.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { ownLinkObstacle } from '../../../machines/work/links.ts';
import { dateInWords } from '../../language/dates.ts';
import { stepInWords } from '../../language/said-by-machines.ts';
import { inOwnLanguage } from '../../language/t.ts';
import {
  type AnswerPart,
  answerParts,
  downloadsOf,
  type EarlierParts,
  earlierParts,
} from '../answer/released-answer.ts';
import { londonTime } from '../watching/london-time.ts';
import { mayComplain } from './complain-about.ts';
import type { OwnCase } from './requester-cases.ts';
import { requesterLimit } from './requester-limit.ts';
import { type RequesterStatus, requesterStatus } from './requester-status.ts';
import { toldProgress } from './told-progress.ts';

/** One line of the list of a requester's cases. */
export interface RequesterListed {
  readonly reference: string;
  readonly what: string;
  readonly heading: string;
  readonly time: readonly string[];
  readonly isNew: boolean;
  readonly asks: number;
}

/**
 * All that a requester's page may know of their case. Made field by field: what a loader returns can be asked for as data,
 * so nothing may stand in it that the page does not show.
 */
export interface RequesterView extends RequesterStatus {
  readonly reference: string;
  readonly what: string;
  readonly receivedOn: string;
  readonly linked: readonly string[];
  /** How far the use of their information is limited; empty where it never was. */
  readonly limited: readonly string[];
  readonly hasNews: boolean;
  /** What the person was told of how a complaint is going, oldest first. */
  readonly progress: readonly { readonly on: string; readonly what: string }[];
  readonly messages: number;
  readonly steps: readonly { readonly note: string; readonly citation: string }[];
  readonly parts: readonly AnswerPart[];
  /** What they had been given before the case was opened again. */
  readonly earlier: readonly (Omit<EarlierParts, 'on'> & { readonly on: string })[];
  readonly downloads: readonly (AnswerPart & { readonly when: string })[];
  /** What can be done now beside what is asked for. */
  readonly may: {
    readonly withdraw: boolean;
    readonly identity: boolean;
    readonly authority: boolean;
    readonly accessInstead: boolean;
    readonly complain: boolean;
  };
}

export function requesterView(own: OwnCase, today: CivilDate): RequesterView {
  const { state, history, actor } = own;
  const { received, messages, hasUnreadForRequester } = state.record;
  const may = (type: CaseEventType) => mayDo(state, actor, type) === null;
  return {
    ...requesterStatus(state, today),
    reference: received.reference,
    what: inOwnLanguage(rightRules[received.right].plainName),
    receivedOn: dateInWords(received.receivedOn),
    linked: linkedOwn(state),
    limited: requesterLimit(state),
    hasNews: hasUnreadForRequester,
    progress: [
      ...state.complaint.context.progress,
      ...state.kindness.told.map(({ on, steps }) => ({ on, what: toldProgress(steps).join(' ') })),
    ]
      .sort((a, b) => a.on.localeCompare(b.on))
      .map(({ on, what }) => ({ on: dateInWords(on), what })),
    messages: messages.length,
    // What we aim at ourselves is ours to keep, and promises nothing.
    steps: dueOf(state)
      .steps.filter(({ rule }) => rule !== 'internal-target')
      .map(stepInWords),
    parts: answerParts(state),
    earlier: earlierParts(state).map((one) => ({ ...one, on: dateInWords(one.on) })),
    downloads: downloadsOf(state, history).map(({ at, ...part }) => ({ ...part, when: londonTime(at) })),
    may: {
      withdraw: may('request.withdrawn'),
      identity: may('identity.provided'),
      authority: may('authority.provided'),
      accessInstead: ownLinkObstacle(state) === null,
      complain: mayComplain(own),
    },
  };
}

/** Cases of the same sending: those asked for together, and those opened out of this one later. Never one of somebody else. */
function linkedOwn({ record: { received }, work }: CaseState): readonly string[] {
  const opened = work.links.filter(({ why }) => ownLinks.some((own) => own === why)).map(({ reference }) => reference);
  return [...new Set([...received.linked, ...opened])];
}

const ownLinks: readonly EventOf<'case.linked'>['why'][] = [
  'accuracy-contested',
  'objection-under-way',
  'objection-upheld',
  'access-instead',
];

export function requesterListed({ state }: OwnCase, today: CivilDate): RequesterListed {
  const { received, hasUnreadForRequester } = state.record;
  const { heading, time, wanted } = requesterStatus(state, today);
  return {
    reference: received.reference,
    what: inOwnLanguage(rightRules[received.right].plainName),
    heading,
    time,
    isNew: hasUnreadForRequester,
    asks: wanted.length,
  };
}
