import type { CaseState } from './case.ts';
import { isWorkingDay } from './clock/calendar.ts';
import { addDays, addMonths, type CivilDate, daysBetween, formatDate } from './dates.ts';
import { due } from './due.ts';
import { levelObstacle } from './identity/gates.ts';
import type { Nation } from './people.ts';
import { type Practice, usualPractice } from './practice.ts';

/** Something a case worker should know now. Nothing is refused for it; `citation` is null for a practice of the house. */
export interface Warning {
  readonly code:
    | 'contact-unsafe'
    | 'contact-with-care'
    | 'proof-level'
    | 'identity-requested-late'
    | 'identity-overdue'
    | 'second-pause'
    | 'slower'
    | 'tell-on-paper'
    | 'question-unanswered'
    | 'ageing';
  readonly sentence: string;
  readonly citation: string | null;
}

const promptly = 'UK GDPR Art 12(3)';
/** Days after the start at which a case not answered yet is pointed out: the duty is “without undue delay”. */
const ageingAt = [28, 21, 14, 5] as const;
const promptAskWithin = 5;

/** What should be pointed out about a case today, most urgent first; empty once it is answered or closed. */
export function warningsOf(state: CaseState, today: CivilDate, of: Practice = usualPractice): readonly Warning[] {
  if (['answered', 'closed'].includes(state.request.value.work)) return [];
  const found = [
    contactUnsafe(state),
    levelRisen(state),
    identityOverdue(state, today),
    identityLate(state),
    pausedTwice(state),
    slower(state),
    tellOnPaper(state),
  ];
  return [...found, unanswered(state, today, of), ageing(state, today)].filter((warning) => warning !== null);
}

function contactUnsafe({ delivery }: CaseState): Warning | null {
  const { safe, safetyNote } = delivery.contact;
  if (safe === 'yes') return null;
  const note = safetyNote === null ? '' : ` They say: ${safetyNote}`;
  return safe === 'no'
    ? {
        code: 'contact-unsafe',
        sentence: `It is not safe to contact this person in the ways they gave.${note}`,
        citation: null,
      }
    : { code: 'contact-with-care', sentence: `Take care when contacting this person.${note}`, citation: null };
}

/** More was found than identity was confirmed for: said when it is found, not only when the answer is ready. */
function levelRisen(state: CaseState): Warning | null {
  const risen = levelObstacle(state);
  return risen && { code: 'proof-level', sentence: risen.sentence, citation: risen.citation };
}

/** Asked for late, proof of identity moves the start of the month all the same; the ICO expects prompt asking (B03). */
function identityLate({ request: { context } }: CaseState): Warning | null {
  const { askedOn } = context.identity;
  if (askedOn === null || workingDaysAfter(context.receivedOn, askedOn, context.nation) <= promptAskWithin) return null;
  return {
    code: 'identity-requested-late',
    sentence: `Proof of identity was first asked for on ${formatDate(askedOn)}, more than ${promptAskWithin} working days after the request came. Treat the case as at risk.`,
    citation: 'UK GDPR Art 12(6)',
  };
}

/** After a month without the proof asked for, the case may be let lapse; it can be opened again (B01). */
function identityOverdue({ request: { context }, record }: CaseState, today: CivilDate): Warning | null {
  const { receivedOn } = context.identity;
  const askedOn = record.identityAsk?.on ?? null;
  return askedOn !== null && receivedOn === null && today > addMonths(askedOn, 1)
    ? {
        code: 'identity-overdue',
        sentence: `Proof of identity was asked for on ${formatDate(askedOn)} and has not come. You may refuse the request for want of it; if it comes later, open the case again.`,
        citation: 'UK GDPR Art 12(6)',
      }
    : null;
}

function pausedTwice({ request: { context } }: CaseState): Warning | null {
  return context.pauses.length < 2
    ? null
    : {
        code: 'second-pause',
        sentence: `The clock has been paused ${context.pauses.length} times. Each question has to be reasonably required, and a further one needs a reason on record.`,
        citation: 'UK GDPR Art 12A(5)',
      };
}

/** A question nobody answers does not end a request by itself: somebody decides to go on with what is known, or asks again. */
function unanswered(
  { request: { context }, record }: CaseState,
  today: CivilDate,
  { questionWaitDays }: Practice,
): Warning | null {
  const asked = record.questions.find(({ answeredOn }) => answeredOn === null);
  return context.isQuestionOpen && asked && daysBetween(asked.askedOn, today) >= questionWaitDays
    ? {
        code: 'question-unanswered',
        sentence: `The question of ${formatDate(asked.askedOn)} has not been answered. Decide whether to ask once more, or to go on with what you know.`,
        citation: 'UK GDPR Art 12A(5)',
      }
    : null;
}

function ageing({ request: { context } }: CaseState, today: CivilDate): Warning | null {
  const { startsOn } = due(context);
  const reached = startsOn === null ? undefined : ageingAt.find((days) => daysBetween(startsOn, today) >= days);
  return startsOn === null || reached === undefined
    ? null
    : {
        code: 'ageing',
        sentence: `The clock started ${daysBetween(startsOn, today)} days ago. The answer is owed without undue delay, not only by its last day.`,
        citation: promptly,
      };
}

/** Working days from the day after one date to another, both in the nation's calendar. */
function workingDaysAfter(from: CivilDate, to: CivilDate, nation: Nation): number {
  const days = Math.max(0, daysBetween(from, to));
  return Array.from({ length: days }, (_, index) => addDays(from, index + 1)).filter((on) => isWorkingDay(on, nation))
    .length;
}

/** Asked on their page or through staff. It pauses nothing. */
function slower({ kindness }: CaseState): Warning | null {
  return kindness.slowSince === null
    ? null
    : {
        code: 'slower',
        sentence: `They asked on ${formatDate(kindness.slowSince)} to go slower. No date moves: have the answer ready in time, and let them open it when they want to.`,
        citation: promptly,
      };
}

/** The automatic message went to nobody, and somebody who can read how to contact them has to pass it on. */
function tellOnPaper({ kindness, delivery }: CaseState): Warning | null {
  const last = kindness.told.at(-1);
  const { safe, email, ways } = delivery.contact;
  if (last?.on !== kindness.heardOn || (safe === 'yes' && email !== null && ways.includes('email'))) return null;
  return {
    code: 'tell-on-paper',
    sentence: `Since ${formatDate(last.on)} their page says how far it is, and no e-mail went out. Tell them in the way they asked, for example with the letter “How far we are with your request”.`,
    citation: null,
  };
}
