import type { CaseState } from '../case.ts';
import { complaintAcknowledgeBy } from '../clock/complaint.ts';
import { calendarsWith } from '../clock/holidays.ts';
import { formatDate } from '../dates.ts';
import type { CaseEvent, CaseEventType, Outcome } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';

const own: readonly CaseEventType[] = [
  'complaint.acknowledged',
  'complaint.enquiry-made',
  'complaint.progress-told',
  'lesson.recorded',
  'lesson.none',
];

export const isComplaint = ({ request }: CaseState): boolean => request.context.right === 'complaint';

/** How a complaint can end: upheld, upheld in part, not upheld, none of this kind, or for somebody else to look into. */
export const complaintOutcomes = ['granted', 'partly-granted', 'refused', 'not-valid', 'redirected'] as const;

/** Outcomes on the merits: something was looked into, and something may be learnt from it. */
const onMerits: readonly Outcome[] = ['granted', 'partly-granted', 'refused'];

/** Why an act of a complaint cannot be done in this state; null when nothing stands in the way here. */
export function complaintObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  if (!own.includes(type)) return null;
  if (!isComplaint(state)) return refuse('other-right', 'This belongs to a complaint, and this case is none.');
  const { value, context } = state.complaint;
  const stage = state.request.value.work;
  if (stage === 'closed') return refuse('over', 'The case is closed.');
  switch (type) {
    case 'complaint.acknowledged':
      return value === 'received' ? null : refuse('acknowledged', 'The complaint has been acknowledged.');
    case 'complaint.enquiry-made':
    case 'complaint.progress-told':
      return value === 'outcome' ? refuse('over', 'The outcome has been told.') : null;
    case 'lesson.none':
      if (context.lessons.length > 0) return refuse('lessons', 'A lesson is on record already.');
      return context.noLesson === null
        ? null
        : refuse('no-lesson', 'That nothing is to be learnt is on record already.');
    default:
      return null;
  }
}

/** What the details of an event must satisfy in a complaint; null when they do, and in cases of other rights. */
export function complaintFault(state: CaseState, event: CaseEvent): Refusal | null {
  if (!isComplaint(state)) return null;
  const { context } = state.request;
  switch (event.type) {
    case 'decision.recorded':
      return complaintOutcomes.some((outcome) => outcome === event.outcome)
        ? null
        : refuse('outcome', 'A complaint is upheld, upheld in part or not upheld.', 'DPA 2018 s.164A(4)');
    case 'request.refused':
      return event.ground === 'unfounded' || event.ground === 'excessive'
        ? refuse(
            'no-ground',
            'A complaint is looked into and gets an outcome; the law has no such ground to refuse it.',
            'DPA 2018 s.164A(4)',
          )
        : null;
    case 'answer.released': {
      const by = complaintAcknowledgeBy(
        context.receivedOn,
        context.nation,
        calendarsWith(context.nation, context.holidays),
      );
      return state.complaint.value === 'received' && event.on > by
        ? refuse(
            'not-acknowledged',
            `The complaint had to be acknowledged by ${formatDate(by)}, and no acknowledgement is on record. Acknowledge it first; after that day the outcome can no longer stand for it.`,
            'DPA 2018 s.164A(3)',
          )
        : null;
    }
    default:
      return null;
  }
}

/** Why an outcome cannot go to the reviewer yet: the letter has to say what was looked into. */
export function enquiriesObstacle(state: CaseState): Refusal | null {
  const { decision } = state.request.context;
  return isComplaint(state) &&
    decision !== null &&
    onMerits.includes(decision.outcome) &&
    state.complaint.context.enquiries.length === 0
    ? refuse(
        'no-enquiry',
        'Record first what you looked into: the outcome letter has to say it.',
        'DPA 2018 s.164A(5)(a)',
      )
    : null;
}

/** Why a complaint cannot be closed yet; null when it can. */
export function lessonsObstacle(state: CaseState): Refusal | null {
  const { lessons, noLesson } = state.complaint.context;
  const { outcome } = state.request.context;
  return isComplaint(state) &&
    outcome !== null &&
    onMerits.includes(outcome) &&
    lessons.length === 0 &&
    noLesson === null
    ? refuse(
        'lessons',
        'Record what is learnt from this complaint, or say that there is nothing to learn, before it is closed.',
        'ICO audit toolkit, monitoring: complaints and lessons',
      )
    : null;
}
