import { apologyOf } from '../../../machines/breach/missed.ts';
import { type CaseState, dueOf, phaseOf } from '../../../machines/case.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import { goesElsewhere } from '../../../machines/delivery/gates.ts';
import { dateInWords, dayInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import { whoGetsAnswer } from '../identity/who-gets-answer.ts';
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
        heading: t`We need to check who you are`,
        now: [t`We keep private information safe by checking who is asking. Please do what we ask below.`],
      };
    case 'waiting-authority':
      return {
        heading: t`We need to check that you may ask`,
        now: [
          t`You ask about somebody else, so we need something that shows that you may. Please do what we ask below.`,
        ],
      };
    case 'waiting-fee':
      return { heading: t`We are waiting for a fee`, now: [t`We go on when it is paid.`] };
    case 'paused':
      return { heading: t`We have a question for you`, now: [t`We need your answer to find the right information.`] };
    case 'approving':
    case 'approved':
      return {
        heading: t`We are checking our answer`,
        now: [
          ...stagesSoFar(state),
          t`A second person reads every answer before it goes out.`,
          goesElsewhere(state)
            ? t`When they agree with it, we send it.`
            : t`When they agree with it, we send it to you.`,
          ...whoGetsAnswer(state),
        ],
      };
    case 'answered': {
      const { heading, now } = answered(state);
      return { heading, now: [...now, ...whoGetsAnswer(state), ...sentOn(state)] };
    }
    case 'closed':
      return closed(state);
    case 'working': {
      if (isTakenBack(state)) return takenBack();
      const { reopened } = state.record;
      const sent = value.identity === 'provided' || value.authority === 'provided';
      return {
        heading: t`We are working on your request`,
        now: [
          ...(reopened ? [t`We opened your request again on ${dateInWords(reopened.on)}.`] : []),
          ...stagesSoFar(state),
          sent ? t`We have what you sent us and are checking it.` : t`Someone on our team is working on it.`,
          ...searchProgress(state.searching),
          ...whoGetsAnswer(state),
          t`We will tell you when something changes.`,
        ],
      };
    }
  }
}

/** What of the answer has gone out, what is still to come, and when. */
function stagesSoFar({ stages: { sent, isLastTakenBack } }: CaseState): readonly string[] {
  const last = sent.at(-1);
  if (!last) return [];
  const went = sent.map(({ number, on }) => t`Stage ${number} of our answer went out on ${dateInWords(on)}.`);
  if (isLastTakenBack) return [...went, t`We have taken the last stage of our answer back.`, ...takenBack().now];
  return [...went, t`Still to come: ${last.rest}`, t`We expect to send it by ${dateInWords(last.expectedOn)}.`];
}

/** Nothing that was released can be opened: it was taken back, and no answer has gone out again. */
const isTakenBack = ({ delivery, record }: CaseState): boolean =>
  delivery.recalls.length > 0 && record.release === null && record.earlier.length === 0;

/** What somebody reads who looks for what they could open before, in its place; null where nothing was taken back. */
export function takenBackFor(state: CaseState): ReturnType<typeof takenBack> | null {
  const elsewhere = t`We tell you on the page of your request when it is ready again. You do not need to do anything.`;
  if (isTakenBack(state)) return takenBack(elsewhere);
  return state.stages.isLastTakenBack
    ? { ...takenBack(elsewhere), heading: t`We have taken the last stage of our answer back` }
    : null;
}

/** @param next where it is told that it is ready again, which is here on the page of the request itself */
const takenBack = (
  next = t`We tell you here when it is ready again. You do not need to do anything.`,
): { heading: string; now: readonly string[] } => ({
  heading: t`We have taken our answer back`,
  now: [t`We took it back to check it. You cannot open it at the moment.`, next],
});

function answered(state: CaseState): { heading: string; now: readonly string[] } {
  const { release } = state.record;
  const on = release ? dateInWords(release.on) : '';
  switch (release?.delivery) {
    case 'post':
      return {
        heading: t`We have sent our answer by post`,
        now: [t`It was sent on ${on}.`, ...(goesElsewhere(state) ? [] : [t`Contact us if it has not come.`])],
      };
    case 'in-person':
      if (goesElsewhere(state)) return { heading: t`Our answer is ready`, now: [t`It has been ready since ${on}.`] };
      return {
        heading: t`Our answer is ready to collect`,
        now: [t`It has been ready since ${on}.`, t`Contact us to agree a time and place.`],
      };
    default:
      return { heading: t`Our answer is ready`, now: [t`You can read it here since ${on}.`] };
  }
}

/** What went straight to an organisation they named (UK GDPR Art 20(2)). */
const sentOn = ({ work }: CaseState): readonly string[] =>
  work.items.flatMap(({ item, sent }) =>
    sent && item.right === 'portability'
      ? [t`We sent “${item.dataSet}” to ${sent.to} on ${dateInWords(sent.on)}.`]
      : [],
  );

function closed(state: CaseState): { heading: string; now: readonly string[] } {
  const { outcome } = state.request.context;
  if (outcome === 'withdrawn') {
    return {
      heading: t`You have stopped this request`,
      now: [t`We do no more work on it. You can ask again at any time.`],
    };
  }
  if (outcome === 'duplicate') {
    return {
      heading: t`You asked us for the same before`,
      now: [
        t`We answer both requests together, under the reference ${state.work.duplicateOf ?? ''}.`,
        t`If you asked for something else here, tell us.`,
      ],
    };
  }
  const now = [t`We have finished our work on it. You can ask again at any time.`];
  if (outcome === 'lapsed') {
    return {
      heading: t`This request is closed`,
      now: [t`We asked you to show us who you are and did not hear from you. If you can do that now, tell us.`, ...now],
    };
  }
  return state.record.release?.delivery === 'portal'
    ? { heading: t`This request is closed`, now: [t`You can still read our answer here.`, ...now] }
    : { heading: t`This request is closed`, now };
}

const daysLeft = (days: number): string =>
  days === 1
    ? t`When we have your answer, 1 day will be left.`
    : t`When we have your answer, ${days} days will be left.`;

function whenItIsDue(state: CaseState, today: CivilDate): { time: readonly string[]; isLate: boolean } {
  const { work } = state.request.value;
  const { answeredOn } = state.request.context;
  const { status, dueOn, daysLeftOnResume } = dueOf(state);
  if (work === 'answered' || work === 'closed') {
    return { time: answeredOn ? [t`We answered on ${dateInWords(answeredOn)}.`] : [], isLate: false };
  }
  if (status === 'not-started') {
    const time = [
      t`The time we have to answer has not started yet. It starts on the day we get what we asked you for.`,
    ];
    return { time, isLate: false };
  }
  if (status === 'paused') {
    const left = daysLeftOnResume === undefined ? [] : [daysLeft(daysLeftOnResume)];
    return { time: [t`The time we have to answer is paused until we hear from you.`, ...left], isLate: false };
  }
  if (dueOn === null) return { time: [t`We will answer as soon as we can.`], isLate: false };
  if (today <= dueOn) {
    const { extension } = state.record;
    const why = extension ? [t`We told you that we need more time, and why.`, ...lines(extension.explanation)] : [];
    return { time: [t`We must answer by ${dayInWords(dueOn)}.`, ...why], isLate: false };
  }
  const apology = apologyOf(state);
  const time = [
    t`We had to answer by ${dayInWords(dueOn)}. We are late, and we are sorry.`,
    ...(apology === null ? [] : [...lines(apology.why), t`We will answer by ${dayInWords(apology.newDateOn)}.`]),
    t`You can complain about this.`,
  ];
  return { time, isLate: true };
}
