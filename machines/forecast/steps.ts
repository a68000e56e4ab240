import type { CaseState } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import { type CivilDate, londonDate } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { rightRules } from '../rights/index.ts';
import { openSearches } from '../searching/searching.ts';
import { median } from './pace.ts';
import type { WorkedBetween } from './working-days.ts';

/** What a case goes through besides reading. */
export const steps = ['identity', 'searching', 'deciding', 'approving', 'releasing'] as const;
export type Step = (typeof steps)[number];

/** Working days a step takes, and in how many cases that was seen; null where it is assumed. */
export interface StepTime {
  readonly days: number;
  readonly of: number | null;
}
export type StepTimes = Readonly<Record<Step, StepTime>>;

/** What a step is assumed to take until it was seen often enough. */
export const assumedSteps: StepTimes = {
  identity: { days: 2, of: null },
  searching: { days: 6, of: null },
  deciding: { days: 1, of: null },
  approving: { days: 2, of: null },
  releasing: { days: 1, of: null },
};

const enough = 8;

type Dated = { readonly at: number; readonly event: CaseEvent };

/** When a case began a step and was through it. */
interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
/** The steps a case went through; others are absent. */
export type StepSpans = Readonly<Partial<Record<Step, Span>>>;

const between: Readonly<Record<Step, readonly [from: CaseEventType, to: CaseEventType]>> = {
  identity: ['identity.provided', 'identity.confirmed'],
  searching: ['search.asked', 'search.recorded'],
  deciding: ['decision.recorded', 'approval.requested'],
  approving: ['approval.requested', 'approval.given'],
  releasing: ['approval.given', 'answer.released'],
};

/** The steps a case went through, as its history tells. */
export function spansOf(history: readonly Dated[]): StepSpans {
  const spans: Partial<Record<Step, Span>> = {};
  for (const step of steps) {
    const [from, to] = between[step];
    const end = history.findLast(({ event }) => event.type === to);
    const begin = history.find(({ event }) => event.type === from);
    if (begin && end && end.at >= begin.at) spans[step] = { from: londonDate(begin.at), to: londonDate(end.at) };
  }
  return spans;
}

/** What each step took in cases that went through it: the middle of them, in working days. Too few, and what is assumed stands. */
export function measureSteps(cases: readonly StepSpans[], worked: WorkedBetween): StepTimes {
  const timeOf = (step: Step): StepTime => {
    const took = cases.flatMap(({ [step]: span }) => (span ? [worked(span.from, span.to)] : []));
    return took.length < enough ? assumedSteps[step] : { days: median(took), of: took.length };
  };
  return {
    identity: timeOf('identity'),
    searching: timeOf('searching'),
    deciding: timeOf('deciding'),
    approving: timeOf('approving'),
    releasing: timeOf('releasing'),
  };
}

/** A step that is not done, and since when it has been going on; null where it has not begun. */
export interface StepLeft {
  readonly step: Step;
  readonly since: CivilDate | null;
}

/** What a case still has to go through before its answer is out, in order. A complaint is in time once it is acknowledged. */
export function stepsLeft(state: CaseState): readonly StepLeft[] {
  const { request, record, searching, file } = state;
  const { identity, work } = request.value;
  const { right } = request.context;
  if (isComplaint(state)) return [{ step: 'releasing', since: null }];
  const releasing: StepLeft = { step: 'releasing', since: record.approval?.on ?? null };
  if (work === 'approved') return [releasing];
  if (work === 'approving') {
    return [{ step: 'approving', since: null }, releasing];
  }
  const isProving = identity === 'asked' || identity === 'provided';
  const asked = openSearches(searching);
  const isSearching =
    asked.length > 0 ||
    (rightRules[right].answersWithDocuments && record.searches.length === 0 && file.documents.length === 0);
  const left: StepLeft[] = [];
  if (isProving) left.push({ step: 'identity', since: request.context.identity.receivedOn });
  if (isSearching) left.push({ step: 'searching', since: asked.map(({ askedOn }) => askedOn).sort()[0] ?? null });
  return [...left, { step: 'deciding', since: null }, { step: 'approving', since: null }, releasing];
}

/** Working days until these steps are done. What has gone on for a while takes less, but never nothing. */
export function stepDays(left: readonly StepLeft[], times: StepTimes, today: CivilDate, worked: WorkedBetween): number {
  return left.reduce((sum, { step, since }) => {
    const gone = since === null ? 0 : worked(since, today) - 1;
    return sum + Math.max(Math.min(times[step].days, 1), times[step].days - gone);
  }, 0);
}

/** A step as it stands in a sentence. */
export const stepWords: Readonly<Record<Step, string>> = {
  identity: 'identity',
  searching: 'searching',
  deciding: 'the decision',
  approving: 'approval',
  releasing: 'release',
};
