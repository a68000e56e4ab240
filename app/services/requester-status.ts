import { type CaseState, dueOf, phaseOf } from '../../machines/case.ts';
import { days } from '../../machines/clock/words.ts';
import { type CivilDate, formatDate, formatDay } from '../../machines/dates.ts';
import { isFeeOpen } from '../../machines/request.ts';

/** Something the requester is asked to do; `page` is the last part of its address. */
export interface Wanted {
  readonly page: 'identity' | 'authority' | 'question' | 'answer' | null;
  readonly heading: string;
  /** What the team wrote, in its own words, a line each. */
  readonly text: readonly string[];
  readonly action: string | null;
}

export interface RequesterStatus {
  readonly heading: string;
  readonly now: readonly string[];
  readonly wanted: readonly Wanted[];
  /** When the answer is due, or why nobody can say yet, or that it came. */
  readonly time: readonly string[];
  readonly isLate: boolean;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Where a request stands, as its requester is told. Pure. Says nothing of documents, people or decisions before the answer
 * is released: what is being worked on looks the same whatever is found.
 */
export function requesterStatus(state: CaseState, today: CivilDate): RequesterStatus {
  return { ...whereItStands(state), wanted: whatIsWanted(state), ...whenItIsDue(state, today) };
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
        now: ['A second person reads every answer before it goes out. You do not have to do anything for this.'],
      };
    case 'answered':
      return answered(state);
    case 'closed':
      return closed(state);
    case 'working': {
      const sent = value.identity === 'provided' || value.authority === 'provided';
      return {
        heading: 'We are working on your request',
        now: [
          sent ? 'We have what you sent us and are checking it.' : 'Someone on our team is working on it.',
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

function whatIsWanted(state: CaseState): readonly Wanted[] {
  const { context, value } = state.request;
  const { record } = state;
  const wanted: Wanted[] = [];
  if (record.release?.delivery === 'portal') {
    wanted.push({ page: 'answer', heading: 'Read our answer', text: [], action: 'Read our answer' });
  }
  if (value.work === 'answered' || value.work === 'closed') return wanted;
  if (value.identity === 'asked' && record.identityAsk) {
    const ask = record.identityAsk;
    wanted.push({
      page: 'identity',
      heading: 'Show us who you are',
      text: ask.type === 'identity.asked' ? [...lines(ask.doubt), ...lines(ask.wanted)] : sentBack(ask.reason),
      action: 'Send it here',
    });
  }
  if (value.authority === 'asked' && record.authorityAsk) {
    const ask = record.authorityAsk;
    wanted.push({
      page: 'authority',
      heading: 'Show us that you may ask for someone else',
      text: ask.type === 'authority.asked' ? lines(ask.wanted) : sentBack(ask.reason),
      action: 'Send it here',
    });
  }
  if (context.isQuestionOpen) {
    const open = record.questions.filter(({ answeredOn }) => answeredOn === null);
    wanted.push({
      page: 'question',
      heading: open.length === 1 ? 'Answer our question' : 'Answer our questions',
      text: open.flatMap(({ question }) => lines(question)),
      action: open.length === 1 ? 'Answer it' : 'Answer them',
    });
  }
  if (isFeeOpen(context)) {
    wanted.push({
      page: null,
      heading: 'Pay a fee',
      text: ['Contact us to find out how to pay, or if you cannot.'],
      action: null,
    });
  }
  return wanted;
}

const sentBack = (reason: string): string[] => [
  'We could not use what you sent us.',
  ...lines(reason),
  'Please send us something else.',
];

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
