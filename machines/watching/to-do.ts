import { missedOf, type Wanted, wantedOn } from '../breach/missed.ts';
import type { CaseState } from '../case.ts';
import { type CivilDate, civilDate, daysBetween, formatDate } from '../dates.ts';
import { dueOf } from '../due.ts';
import { approverOf } from '../exemptions/considered.ts';
import { awaitsApproval } from '../exemptions/obstacles.ts';
import { days } from '../said.ts';
import { dutiesOf } from '../work/duties.ts';
import type { WatchCode, Watcher } from './codes.ts';
import type { WatchRules } from './settings.ts';
import { type DueWarning, warningsOn } from './warnings-on.ts';

/** One thing to do today about one case: what is the matter, and the page of the case on which it is dealt with. */
export interface ToDo {
  readonly code: WatchCode | StepCode;
  readonly isRed: boolean;
  /** Since when, or until when: earlier comes first. */
  readonly on: CivilDate;
  readonly sentence: string;
  /** The last part of the address within the case, and the words of the link. */
  readonly at: string;
  readonly act: string;
}

/** Work that waits for somebody, whatever the date. */
export type StepCode =
  | 'unread'
  | 'proof-came'
  | 'to-approve'
  | 'to-release'
  | 'sent-back'
  | 'exemption-waits'
  | 'exemption-for-dpo'
  | 'consultation-waits'
  | 'consultation-to-send'
  | 'consultation-late'
  | 'duty-for-dpo'
  | Wanted;

/**
 * What somebody in these roles has to do about a case today, the worst first: what stands by its dates, and work that waits for
 * them. One line for each thing: whoever holds several roles sees it once.
 */
export function toDoOn(
  state: CaseState,
  today: CivilDate,
  rules: WatchRules,
  roles: readonly Watcher[],
): readonly ToDo[] {
  const warnings = warningsOn(state, today, rules)
    .filter(({ code }) => roles.includes('officer') || rules.telling[code].tell.some((role) => roles.includes(role)))
    .map((warning) => inWords(state, warning, today));
  return [...warnings, ...stepsOf(state, today, roles), ...ofMissed(state, today, roles)].sort(worstFirst);
}

/** Red first, then the oldest. */
export const worstFirst = (a: ToDo, b: ToDo): number => Number(b.isRed) - Number(a.isRed) || a.on.localeCompare(b.on);

/** What a missed date still wants, for whoever works on the case and for the DPO. */
function ofMissed(state: CaseState, today: CivilDate, roles: readonly Watcher[]): readonly ToDo[] {
  const missed = missedOf(state);
  if (missed === null || !(roles.includes('officer') || roles.includes('dpo'))) return [];
  const by = formatDate(missed.on);
  const said: Readonly<Record<Wanted, Pick<ToDo, 'sentence' | 'at' | 'act'>>> = {
    explanation: {
      ...{ sentence: `The date ${by} was missed, and no cause is on record.` },
      ...{ at: 'acts/explain-breach', act: 'Explain it' },
    },
    apology: {
      ...{ sentence: `The date ${by} was missed, and the person has not been given a new one.` },
      ...{ at: 'acts/apologise', act: 'Say sorry, with a new date' },
    },
    'new-date': {
      ...{ sentence: 'The new date that the person was given has passed too.' },
      ...{ at: 'acts/apologise', act: 'Tell them again' },
    },
  };
  return wantedOn(state, today).map((code) => ({ code, isRed: code !== 'explanation', on: missed.on, ...said[code] }));
}

/**
 * What waits for the DPO in a case, whatever its date: what the law has them look at, what they alone approve, and what waits for
 * a reviewer where none is assigned.
 */
export const waitsForDpo = (state: CaseState, today: CivilDate): readonly ToDo[] => stepsOf(state, today, ['dpo']);

function stepsOf(state: CaseState, today: CivilDate, roles: readonly Watcher[]): readonly ToDo[] {
  const { request, record, considered, consulting } = state;
  const { work, identity, authority } = request.value;
  const isOpen = work !== 'answered' && work !== 'closed';
  const step = (
    is: boolean,
    for_: readonly Watcher[],
    code: StepCode,
    sentence: string,
    at: string,
    act: string,
  ): ToDo[] =>
    is && for_.some((role) => roles.includes(role)) ? [{ code, isRed: false, on: today, sentence, at, act }] : [];
  // Nobody's is the DPO's worry, who may approve it or give the case to a reviewer.
  const approver: readonly Watcher[] = record.reviewer === null ? ['reviewer', 'dpo'] : ['reviewer'];
  const isBuilt = request.context.built !== null && request.context.built.doubts.length === 0;
  const toJudge = (by: 'reviewer' | 'dpo') =>
    isOpen && considered.exemptions.some((one) => awaitsApproval(one) && approverOf(one) === by);
  return [
    ...step(record.hasUnreadForTeam, ['officer'], 'unread', 'The requester wrote.', 'messages', 'Read it'),
    ...step(
      isOpen && (identity === 'provided' || authority === 'provided'),
      ['officer'],
      'proof-came',
      'Proof has come and has not been checked.',
      'request',
      'Check it',
    ),
    ...step(work === 'approved', ['officer'], 'to-release', 'The answer is approved.', 'acts/release', 'Release it'),
    ...step(
      work === 'working' && record.sentBack !== null,
      ['officer'],
      'sent-back',
      'The reviewer sent the answer back.',
      '',
      'See why',
    ),
    ...step(
      work === 'approving' && isBuilt,
      approver,
      'to-approve',
      record.reviewer === null
        ? 'An answer waits for approval, and no reviewer is assigned.'
        : 'An answer waits for your approval.',
      'answer',
      'Look at it',
    ),
    ...step(
      toJudge('reviewer'),
      approver,
      'exemption-waits',
      record.reviewer === null
        ? 'An exemption waits for approval, and no reviewer is assigned.'
        : 'An exemption waits for your approval.',
      'exemptions',
      'Look at it',
    ),
    ...step(
      toJudge('dpo'),
      ['dpo'],
      'exemption-for-dpo',
      'An exemption waits for the approval of the DPO.',
      'exemptions',
      'Look at it',
    ),
    ...step(
      isOpen && consulting.all.some(({ status }) => status === 'made'),
      approver,
      'consultation-waits',
      record.reviewer === null
        ? 'A copy to consult somebody waits for approval, and no reviewer is assigned.'
        : 'A copy to consult somebody waits for your approval.',
      'consultations',
      'Look at it',
    ),
    ...step(
      isOpen && consulting.all.some(({ status }) => status === 'approved'),
      ['officer'],
      'consultation-to-send',
      'A copy to consult somebody is approved.',
      'consultations',
      'Send it',
    ),
    ...step(
      isOpen && consulting.all.some(({ status, answerBy }) => status === 'sent' && answerBy < today),
      ['officer'],
      'consultation-late',
      'The day by which somebody was asked to answer has passed.',
      'consultations',
      'Look at it',
    ),
    ...(isOpen ? dutiesOf(state) : []).flatMap(({ duty: { onlyDpo, sentence }, settled }) =>
      step(onlyDpo === true && settled === null, ['dpo'], 'duty-for-dpo', sentence, 'work', 'Look at it'),
    ),
  ];
}

const dateOf = (about: string): string => {
  const date = civilDate.safeParse(about.split(' ').at(-1));
  return date.success ? formatDate(date.data) : '';
};

function inWords(state: CaseState, { code, about, since, isRed }: DueWarning, today: CivilDate): ToDo {
  const { dueOn } = dueOf(state);
  const what = state.request.context.right === 'complaint' ? 'The acknowledgement' : 'The answer';
  const by = dueOn === null ? '' : formatDate(dueOn);
  const left = dueOn === null ? 0 : daysBetween(today, dueOn);
  const said: Readonly<Record<WatchCode, string>> = {
    'days-left': `${what} is due on ${by}, in ${days(left)}.`,
    'target-reached': `Our own target was ${dateOf(about)}. ${what} is due on ${by}.`,
    'due-tomorrow': `${what} is due tomorrow, ${by}.`,
    'due-today': `${what} is due today.`,
    'policy-late': `${what} was due on ${by}. It is still within the legal limit.`,
    breached: `${what} was due on ${by}. The legal limit has passed. Say so to the person, and when it comes.`,
    'notice-near': `The last day to give notice of an extension is ${dateOf(about)}.`,
    'question-unanswered': `The question of ${dateOf(about)} has not been answered.`,
    'identity-unanswered': `Proof of identity was asked for on ${dateOf(about)} and has not come.`,
    'authority-unanswered': `Proof of authority was asked for on ${dateOf(about)} and has not come.`,
    'search-overdue': `A search was to be answered by ${dateOf(about)}.`,
    'search-escalated': `A search was to be answered by ${dateOf(about)}. Speak to whoever is above its owner.`,
    'complaint-unacknowledged': `The complaint of ${dateOf(about)} has not been acknowledged.`,
    'restriction-review': 'The restriction has been in force for long. Look whether it is still needed.',
    'exemption-review': `An exemption is to be looked at again by ${dateOf(about)}.`,
    'incident-known': `An incident is on record. The regulator has to be told by ${dateOf(about)}, unless a risk is unlikely.`,
    'incident-day-left': `Less than a day is left to tell the regulator of an incident, until ${dateOf(about)}.`,
    'incident-over': `The regulator had to be told of an incident by ${dateOf(about)}. Tell them now, with the reasons for the delay.`,
    'stage-near': `More of the answer is to come by ${dateOf(about)}.`,
    'stage-late': `More of the answer was to come by ${dateOf(about)}. Send it, or say to the person when it comes.`,
    'retention-reached': `The case was closed on ${dateOf(about)}. Its papers need not be kept any longer.`,
  };
  const { at, act } = dealtWith(state, code);
  return { code, isRed, on: since, sentence: said[code], at, act };
}

/** Where a warning is dealt with. What is due is dealt with by the next step of the answer. */
function dealtWith({ request }: CaseState, code: WatchCode): { readonly at: string; readonly act: string } {
  switch (code) {
    case 'notice-near':
      return { at: 'acts/extend', act: 'Extend, if it is complex' };
    case 'question-unanswered':
      return { at: 'acts/record-answer', act: 'Record an answer, or go on' };
    case 'identity-unanswered':
    case 'authority-unanswered':
      return { at: 'request', act: 'Decide how it goes on' };
    case 'search-overdue':
    case 'search-escalated':
      return { at: 'searches', act: 'Record what came of it' };
    case 'complaint-unacknowledged':
      return { at: 'acts/acknowledge-complaint', act: 'Acknowledge it' };
    case 'restriction-review':
      return { at: 'work', act: 'Look at it' };
    case 'exemption-review':
      return { at: 'exemptions', act: 'Consider it anew' };
    case 'incident-known':
    case 'incident-day-left':
    case 'incident-over':
      return { at: 'incidents', act: 'Deal with it' };
    case 'stage-near':
    case 'stage-late':
      return request.value.work === 'approved'
        ? { at: 'acts/release', act: 'Release it' }
        : { at: 'answer', act: 'See what is left' };
    case 'retention-reached':
      return { at: 'timeline', act: 'Look at it' };
    default:
      return request.value.work === 'approved'
        ? { at: 'acts/release', act: 'Release it' }
        : { at: request.value.work === 'approving' ? 'answer' : '', act: 'Go on with it' };
  }
}
