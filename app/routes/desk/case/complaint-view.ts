import type { Actor } from '../../../../machines/actors.ts';
import { type CaseState, mayDo } from '../../../../machines/case.ts';
import { complaintAcknowledgeBy } from '../../../../machines/clock/complaint.ts';
import { calendarsWith } from '../../../../machines/clock/holidays.ts';
import { isComplaint } from '../../../../machines/complaint/gates.ts';
import { formatDate, formatDay } from '../../../../machines/dates.ts';
import { due } from '../../../../machines/due.ts';
import type { App } from '../../../app.ts';
import { complainedAbout } from '../../../services/complaint/complained-about.ts';
import { type ActName, actPages } from '../acts/index.ts';
import { acknowledgedWords, complaintOutcomeWords } from '../words.ts';
import { staffNames } from './case-head.ts';

const stands = {
  received: 'Received, not acknowledged yet',
  acknowledged: 'Acknowledged, being looked into',
  outcome: 'The outcome has been told',
} as const;

const offered = [
  'acknowledge-complaint',
  'name-request',
  'record-enquiry',
  'tell-progress',
  'decide-complaint',
  'record-lesson',
  'no-lesson',
] as const satisfies readonly ActName[];

/** What the work tab shows of a complaint; null in cases of other rights. */
export async function complaintView(app: App, actor: Actor, state: CaseState) {
  if (!isComplaint(state)) return null;
  const { value, context } = state.complaint;
  const { received, decision } = state.record;
  const { receivedOn, nation, holidays } = state.request.context;
  const typed = received.answers.find(({ id }) => id.startsWith('complaint-reference'))?.answer ?? null;
  const names = await staffNames(app);
  const nameOf = (id: string) => names.get(id) ?? 'someone who has left';
  return {
    stands: stands[value],
    acknowledgeBy: formatDay(complaintAcknowledgeBy(receivedOn, nation, calendarsWith(nation, holidays))),
    steps: due(state.request.context).steps.map((step) => ({ ...step })),
    acknowledged: context.acknowledged && {
      on: formatDate(context.acknowledged.on),
      how: acknowledgedWords[context.acknowledged.how],
    },
    typedReference: typed,
    about: (await complainedAbout(app, state)).map(({ reference, workedOn, approvedBy }) => ({
      reference,
      workedOn: workedOn.map(nameOf),
      approvedBy: approvedBy && nameOf(approvedBy),
    })),
    enquiries: context.enquiries.map(({ on, whom, what }) => ({ on: formatDate(on), whom, what })),
    progress: context.progress.map(({ on, what }) => ({ on: formatDate(on), what })),
    lessons: context.lessons.map(({ lesson, owner, told }) => ({ lesson, owner, told })),
    noLesson: context.noLesson,
    outcome: decision && complaintOutcomeWords[decision.outcome],
    acts: offered
      .filter((name) => mayDo(state, actor, actPages[name].event) === null)
      .map((name) => ({ name, title: actPages[name].title })),
  };
}
