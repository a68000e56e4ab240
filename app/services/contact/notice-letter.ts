import { apologyOf } from '../../../machines/breach/missed.ts';
import { type CaseState, dueOf } from '../../../machines/case.ts';
import { isComplaint } from '../../../machines/complaint/gates.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import { channelObstacle, goesElsewhere } from '../../../machines/delivery/gates.ts';
import type { RequestReceived } from '../../../machines/events.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import { isFeeOpen, isPaused, isWaitingToStart } from '../../../machines/request/context.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { dateInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import type { ClosureLetter, Letter, LetterHead, ProofNeeded } from '../../letters/letter.ts';
import type { Profile } from '../../profile.ts';
import { pages } from '../../questions/index.ts';
import type { Block } from '../../questions/kit.ts';
import { notProvided } from '../../questions/text.ts';
import { answerHead, inLanguageOf, letterHead } from '../answer/answer-letter.ts';
import { progressSoFar } from '../following/progress-so-far.ts';
import { toldProgress } from '../following/told-progress.ts';

/** Letters on the way to an answer, by the last part of their address. */
export const noticeKinds = [
  'acknowledgement',
  'progress',
  'complaint-progress',
  'identity',
  'authority',
  'question',
  'extension',
  'apology',
  'closure',
  'incident',
  'restriction-end',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const isNoticeKind = (kind: string): kind is NoticeKind => noticeKinds.some((known) => known === kind);

/** What each of them is called at the desk. */
export const noticeNames: Readonly<Record<NoticeKind, string>> = {
  acknowledgement: 'We have your request',
  progress: 'How far we are with your request',
  'complaint-progress': 'How your complaint is going',
  identity: 'We need to know who you are',
  authority: 'We need to know that you may ask',
  question: 'We have a question',
  extension: 'We need more time',
  apology: 'We are late',
  incident: 'Something went wrong with personal information',
  closure: 'Your request is closed',
  'restriction-end': 'We are going to use your information again',
};

/** The letters that fit a case as it stands. */
export const noticesFor = (state: CaseState): NoticeKind[] => noticeKinds.filter((kind) => fits(state, kind));

/**
 * Why a letter on the way must not be written to whoever asked: on paper somebody else may find it, handed over or not.
 * Nothing lifts this but contact details that are known to be safe. Null where it may, and where it goes to somebody else.
 */
export const noticeObstacle = (state: CaseState, kind: NoticeKind): Refusal | null =>
  kind === 'restriction-end' && goesElsewhere(state) ? null : channelObstacle(state.delivery.contact, 'post');

/**
 * A letter for somebody who gets no e-mail, or would rather have paper: it says what the e-mail and the requester's own
 * page say. Made from the case whenever it is asked for, so it is never out of date. Pure.
 * @returns null where the letter does not fit the case as it stands
 */
export const noticeLetter = (profile: Profile, state: CaseState, today: CivilDate, kind: NoticeKind): Letter | null =>
  fits(state, kind) ? inLanguageOf(state, () => noticeOf(profile, state, today, kind)) : null;

function noticeOf(profile: Profile, state: CaseState, today: CivilDate, kind: NoticeKind): Letter | null {
  const { record } = state;
  const head = noticeHead(profile, state, today, kind);
  const { steps, dueOn, statutoryDueOn } = dueOf(state);
  const date = { receivedOn: record.received.receivedOn, dueOn, statutoryDueOn, steps };
  switch (kind) {
    case 'complaint-progress': {
      const what = state.complaint.context.progress.at(-1)?.what ?? lastTold(state);
      return what === null ? null : { ...head, kind, receivedOn: record.received.receivedOn, what };
    }
    case 'acknowledgement':
      if (isComplaint(state)) {
        const { receivedOn } = record.received;
        return { ...head, kind: 'complaint-acknowledgement', receivedOn, understood: understood(record.received) };
      }
      return { ...head, kind, understood: understood(record.received), waitsFor: waitsFor(state), date };
    case 'progress':
      return { ...head, kind, ...progressSoFar(state), date };
    case 'identity':
    case 'authority': {
      const asked = proofAsked(state, kind);
      return asked && { ...head, kind: 'proof-needed', what: kind, ...asked };
    }
    case 'question': {
      const open = record.questions.filter(({ answeredOn }) => answeredOn === null);
      const pausesClock = isPaused(state.request.context);
      const first = open.find(({ pausesTheClock }) => !pausesClock || pausesTheClock);
      const question = open.map((one) => one.question).join('\n');
      return first ? { ...head, kind: 'clarification', question, askedOn: first.askedOn, pausesClock } : null;
    }
    case 'incident': {
      const told = lastToldOfIncident(state);
      if (!told) return null;
      const { happened, consequences, measures, advice } = told;
      return { ...head, kind, happened, consequences, measures, advice };
    }
    case 'apology': {
      const told = apologyOf(state);
      const before = state.breach.apologies.findLast((one) => one.newDateOn < (told?.on ?? one.on));
      const { receivedOn } = record.received;
      return (
        told && {
          ...{ ...head, kind, receivedOn, missedOn: told.missedOn, promisedOn: before?.newDateOn ?? null },
          ...{ why: told.why, newDateOn: told.newDateOn },
        }
      );
    }
    case 'extension': {
      const { extension } = record;
      return extension && { ...head, kind, reason: extension.reason, explanation: extension.explanation, date };
    }
    case 'closure':
      return { ...head, kind, ...closing(state) };
    case 'restriction-end': {
      const { notice } = state.work;
      return notice && { ...head, kind, reason: notice.reason };
    }
  }
}

/**
 * Letters on the way go to whoever asked, wherever the answer goes. That a restriction ends is told to whoever was told that
 * it is in force (UK GDPR Art 18(3)).
 */
const noticeHead = (profile: Profile, state: CaseState, today: CivilDate, kind: NoticeKind): LetterHead =>
  kind === 'restriction-end' ? answerHead(profile, state, today) : letterHead(profile, state, today);

function fits(state: CaseState, kind: NoticeKind): boolean {
  const { value, context } = state.request;
  const { record } = state;
  // A restriction outlives the answer to the request it came from.
  if (kind === 'restriction-end') return state.restriction.value === 'noticeGiven';
  if (kind === 'incident') return lastToldOfIncident(state) !== undefined;
  if (kind === 'closure') return value.work === 'closed';
  if (value.work === 'closed' || value.work === 'answered') return false;
  switch (kind) {
    case 'complaint-progress':
      return isComplaint(state) && (state.complaint.context.progress.length > 0 || lastTold(state) !== null);
    case 'acknowledgement':
      // It says that asking is free.
      return context.fee.askedOn === null;
    case 'progress':
      // How a complaint goes on is told by its own letters.
      return context.right !== 'complaint';
    case 'identity':
      return value.identity === 'asked' && record.identityAsk !== null;
    case 'authority':
      return value.authority === 'asked' && record.authorityAsk !== null;
    case 'question':
      return context.isQuestionOpen;
    case 'extension':
      return record.extension !== null;
    case 'apology':
      return apologyOf(state) !== null;
  }
}

/** What whoever asked was told last of an incident, whenever that was. */
const lastToldOfIncident = ({ incidents }: CaseState) => incidents.flatMap(({ requesterTold }) => requesterTold).at(-1);

/** What the automatic note about progress said last; null where there was none. */
function lastTold({ kindness }: CaseState): string | null {
  const last = kindness.told.at(-1);
  return last ? toldProgress(last.steps).join(' ') : null;
}

/** Answers that are about the person, how to reach them and whether that is safe. A letter does not repeat them. */
const unrepeated: readonly Block[] = ['common', 'about-other', 'proof'];
const unrepeatedNames = new Set([
  'questions',
  ...pages.filter(({ block }) => unrepeated.includes(block)).flatMap(({ fields }) => fields.map(({ name }) => name)),
]);

const understood = ({ answers }: RequestReceived) =>
  answers
    .filter(({ id, answer }) => !unrepeatedNames.has(id.split('@')[0] ?? '') && answer !== notProvided)
    .map(({ question, answer }) => ({ question, answer: answer.split(/\s*\n\s*/).join('; ') }));

/** What the clock waits for before it starts, as the end of a sentence; null where it waits for nothing. */
function waitsFor({ request: { context } }: CaseState): string | null {
  if (!isWaitingToStart(context)) return null;
  const { identity, authority } = context;
  const missing = [
    ...(identity.askedOn !== null && identity.receivedOn === null ? [t`something that shows who you are`] : []),
    ...(authority.askedOn !== null && authority.receivedOn === null
      ? [t`something that shows that you may ask for someone else`]
      : []),
    ...(isFeeOpen(context) ? [t`the fee`] : []),
  ];
  return `${missing.reduce((before, next) => t`${before}, and ${next}`)}.`;
}

/** What was asked for, in the words of whoever asked; where proof was sent back, why it was. */
function proofAsked(
  { record }: CaseState,
  what: ProofNeeded['what'],
): Pick<ProofNeeded, 'why' | 'wanted' | 'startsClock'> | null {
  const ask = what === 'identity' ? record.identityAsk : record.authorityAsk;
  if (ask === null) return null;
  const startsClock = rightRules[record.received.right].startsWithProof;
  switch (ask.type) {
    // Never the doubt: it is for the file, and would tell an impostor what gave them away.
    case 'identity.asked':
    case 'authority.asked':
      return { why: null, wanted: ask.wanted, startsClock };
    case 'identity.rejected':
    case 'authority.rejected':
      return {
        why: `${t`We could not use what you sent us.`}\n${ask.reason}`,
        wanted: what === 'identity' ? t`Something else that shows who you are.` : t`Something else that shows it.`,
        startsClock,
      };
  }
}

function closing(state: CaseState): Pick<ClosureLetter, 'how' | 'note'> {
  const {
    request: { context },
    record,
    work,
  } = state;
  if (context.outcome === 'withdrawn') return { how: 'withdrawn', note: '' };
  if (context.outcome === 'duplicate') {
    const note = t`You get our answer under the reference ${work.duplicateOf ?? ''}. If you asked for something else, tell us.`;
    return { how: 'duplicate', note };
  }
  if (context.outcome === 'lapsed') {
    const note = t`We asked you to show us who you are, and did not get it. If you can do that now, tell us.`;
    return { how: 'closed', note };
  }
  if (!record.release) return { how: 'closed', note: '' };
  const on = dateInWords(record.release.on);
  return {
    how: 'closed',
    note: goesElsewhere(state)
      ? t`We sent our answer on ${on}. It did not go to you.`
      : t`We sent you our answer on ${on}.`,
  };
}
