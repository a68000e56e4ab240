import { type CaseState, dueOf, phaseOf } from '../../machines/case.ts';
import { days } from '../../machines/clock/words.ts';
import { type CivilDate, formatDate, formatDay } from '../../machines/dates.ts';
import { complaintStatus } from './complaint-status.ts';
import { searchProgress } from './requester-progress.ts';

import { lines, type Wanted, whatIsWanted } from './requester-wanted.ts';

export interface RequesterStatus {
  readonly heading: string;
  readonly now: readonly string[];
  readonly wanted: readonly Wanted[];
  /** When the answer is due, or why nobody can say yet, or that it came. */
  readonly time: readonly string[];
  readonly isLate: boolean;
}

/**
 * Where a request stands, as its requester is told. Pure. Says nothing of documents, people or decisions before the answer
 * is released: what is being worked on looks the same whatever is found.
 */
export function requesterStatus(state: CaseState, today: CivilDate): RequesterStatus {
  const wanted = whatIsWanted(state);
  const ofComplaint = complaintStatus(state, today);
  return ofComplaint
    ? { ...whereItStands(state), wanted, ...ofComplaint }
    : { ...whereItStands(state), wanted, ...whenItIsDue(state, today) };
}

function whereItStands(state: CaseState): { heading: string; now: readonly string[] } {
  const { value } = state.request;
  switch (phaseOf(state)) {
    case 'waiting-identity':
      return {
        heading: 'We need to check who you are',
        now: ['We keep private information safe by checking who is asking. Please do what we ask below.'],
      };
    case 'waiting-authority':
      return {
        heading: 'We need to check that you may ask',
        now: [
          'You ask about somebody else, so we need something that shows that you may. Please do what we ask below.',
        ],
      };
    case 'waiting-fee':
      return { heading: 'We are waiting for a fee', now: ['We go on when it is paid.'] };
    case 'paused':
      return { heading: 'We have a question for you', now: ['We need your answer to find the right information.'] };
    case 'approving':
    case 'approved':
      return {
        heading: 'We are checking our answer',
        now: ['A second person reads every answer before it goes out.', 'When they agree with it, we send it to you.'],
      };
    case 'answered': {
      const { heading, now } = answered(state);
      return { heading, now: [...now, ...sentOn(state)] };
    }
    case 'closed':
      return closed(state);
    case 'working': {
      const sent = value.identity === 'provided' || value.authority === 'provided';
      return {
        heading: 'We are working on your request',
        now: [
          sent ? 'We have what you sent us and are checking it.' : 'Someone on our team is working on it.',
          ...searchProgress(state.searching),
          'We will tell you when something changes.',
        ],
      };
    }
  }
}

function answered({ record }: CaseState): { heading: string; now: readonly string[] } {
  const { release } = record;
  const on = release ? formatDate(release.on) : '';
  switch (release?.delivery) {
    case 'post':
      return {
        heading: 'We have sent our answer by post',
        now: [`It was sent on ${on}.`, 'Contact us if it has not come.'],
      };
    case 'in-person':
      return {
        heading: 'Our answer is ready to collect',
        now: [`It has been ready since ${on}.`, 'Contact us to agree a time and place.'],
      };
    default:
      return { heading: 'Our answer is ready', now: [`You can read it here since ${on}.`] };
  }
}

/** What went straight to an organisation they named (UK GDPR Art 20(2)). */
const sentOn = ({ work }: CaseState): readonly string[] =>
  work.items.flatMap(({ item, sent }) =>
    sent && item.right === 'portability' ? [`We sent “${item.dataSet}” to ${sent.to} on ${formatDate(sent.on)}.`] : [],
  );

function closed(state: CaseState): { heading: string; now: readonly string[] } {
  const { outcome } = state.request.context;
  if (outcome === 'withdrawn') {
    return {
      heading: 'You have stopped this request',
      now: ['We do no more work on it. You can ask again at any time.'],
    };
  }
  const now = ['We have finished our work on it. You can ask again at any time.'];
  if (outcome === 'lapsed') {
    return {
      heading: 'This request is closed',
      now: ['We asked you to show us who you are and did not hear from you. If you can do that now, tell us.', ...now],
    };
  }
  return state.record.release?.delivery === 'portal'
    ? { heading: 'This request is closed', now: ['You can still read our answer here.', ...now] }
    : { heading: 'This request is closed', now };
}

function whenItIsDue(state: CaseState, today: CivilDate): { time: readonly string[]; isLate: boolean } {
  const { work } = state.request.value;
  const { answeredOn } = state.request.context;
  const { status, dueOn, daysLeftOnResume } = dueOf(state);
  if (work === 'answered' || work === 'closed') {
    return { time: answeredOn ? [`We answered on ${formatDate(answeredOn)}.`] : [], isLate: false };
  }
  if (status === 'not-started') {
    const time = ['The time we have to answer has not started yet. It starts on the day we get what we asked you for.'];
    return { time, isLate: false };
  }
  if (status === 'paused') {
    const left =
      daysLeftOnResume === undefined ? [] : [`When we have your answer, ${days(daysLeftOnResume)} will be left.`];
    return { time: ['The time we have to answer is paused until we hear from you.', ...left], isLate: false };
  }
  if (dueOn === null) return { time: ['We will answer as soon as we can.'], isLate: false };
  if (today <= dueOn) {
    const { extension } = state.record;
    const why = extension ? ['We told you that we need more time, and why.', ...lines(extension.explanation)] : [];
    return { time: [`We must answer by ${formatDay(dueOn)}.`, ...why], isLate: false };
  }
  const time = [
    `We had to answer by ${formatDay(dueOn)}. We are late, and we are sorry.`,
    'You can complain about this.',
  ];
  return { time, isLate: true };
}
