import type { CaseState } from '../case.ts';
import { type CivilDate, daysBetween } from '../dates.ts';
import { isWaitingToStart } from '../request/context.ts';
import { openSearches } from '../searching/searching.ts';
import type { ProgressStep } from './events.ts';

/** The steps done so far. Whether anything was found, and how much, changes none of them. */
export function stepsDone(state: CaseState): readonly ProgressStep[] {
  const { request, record, searching, complaint } = state;
  const { value, context } = request;
  const looks = context.right === 'access';
  const asked = searching.asked.length > 0;
  const steps: Readonly<Record<ProgressStep, boolean>> = {
    'identity-checked': value.identity === 'confirmed',
    'authority-checked': value.authority === 'confirmed',
    'search-begun': looks && (asked || record.searches.length > 0),
    'search-answered': looks && asked && openSearches(searching).length === 0,
    'looked-into': context.right === 'complaint' && complaint.context.enquiries.length > 0,
    'more-time': record.extension !== null,
    written: value.work === 'approving' || value.work === 'approved',
  };
  return order.filter((step) => steps[step]);
}

const order: readonly ProgressStep[] = [
  'identity-checked',
  'authority-checked',
  'search-begun',
  'search-answered',
  'looked-into',
  'more-time',
  'written',
];

/** The steps that are worth a message of their own. Of the others the requester hears another way, or with the next. */
const milestones: readonly ProgressStep[] = ['search-answered', 'written'];

/**
 * What the requester should be told today without asking: a milestone they have not heard of, or, after so many days of
 * silence, that the work goes on. Null where there is nothing to say: the answer is out, we wait for them, they asked
 * to go slower, or they heard from us today. Told once, a milestone is not told again.
 */
export function progressDue(
  state: CaseState,
  today: CivilDate,
  everyDays: number,
): { readonly steps: readonly ProgressStep[] } | null {
  const { request, kindness } = state;
  const { work } = request.value;
  if (work === 'answered' || work === 'closed' || waitsForThem(state) || kindness.slowSince !== null) return null;
  const silent = daysBetween(kindness.heardOn, today);
  if (silent < 1) return null;
  const known = new Set(kindness.told.flatMap(({ steps }) => steps));
  const steps = stepsDone(state).filter((step) => !known.has(step));
  const isNews = steps.some((step) => milestones.includes(step));
  return isNews || silent >= everyDays ? { steps } : null;
}

/** Proof, a fee or an answer is wanted from the requester: they have been told, and are reminded by its own rules. */
const waitsForThem = ({ request: { context } }: CaseState): boolean =>
  isWaitingToStart(context) || context.isQuestionOpen;
