import { assign, initialTransition, type SnapshotFrom, setup, transition } from 'xstate';
import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';

/** The events a complaint hears. What is decided and approved is the request machine's, as in every case. */
const complaintEventTypes = [
  'complaint.acknowledged',
  'complaint.enquiry-made',
  'complaint.progress-told',
  'lesson.recorded',
  'lesson.none',
  'answer.released',
  'answer.recalled',
  'case.reopened',
] as const;
type ComplaintEvent = EventOf<(typeof complaintEventTypes)[number]>;
export const isComplaintEvent = (event: CaseEvent): event is ComplaintEvent =>
  complaintEventTypes.some((type) => type === event.type);

export interface ComplaintContext {
  readonly acknowledged: {
    readonly on: CivilDate;
    readonly how: EventOf<'complaint.acknowledged'>['how'] | 'outcome';
  } | null;
  readonly enquiries: readonly EventOf<'complaint.enquiry-made'>[];
  readonly progress: readonly EventOf<'complaint.progress-told'>[];
  readonly lessons: readonly EventOf<'lesson.recorded'>[];
  /** Why nothing is to be learnt from it; null where that was not said. */
  readonly noLesson: string | null;
  readonly outcomeOn: CivilDate | null;
}

const nothingYet: ComplaintContext = {
  acknowledged: null,
  enquiries: [],
  progress: [],
  lessons: [],
  noLesson: null,
  outcomeOn: null,
};

const machineSetup = setup({
  types: { context: {} as ComplaintContext, events: {} as ComplaintEvent },
  guards: {
    isAskedAgain: ({ event }) => event.type === 'case.reopened' && event.askedAgainOn !== undefined,
  },
  actions: {
    /** Changes nothing; without an action the machine gives the same state back, which means refused. */
    accept: assign({}),
    enquire: assign(({ context, event }) =>
      event.type === 'complaint.enquiry-made' ? { enquiries: [...context.enquiries, event] } : {},
    ),
    tell: assign(({ context, event }) =>
      event.type === 'complaint.progress-told' ? { progress: [...context.progress, event] } : {},
    ),
    learn: assign(({ context, event }) =>
      event.type === 'lesson.recorded' ? { lessons: [...context.lessons, event], noLesson: null } : {},
    ),
    learnNothing: assign(({ event }) => (event.type === 'lesson.none' ? { noLesson: event.reason } : {})),
  },
});

/**
 * A complaint to the controller (DPA 2018 s.164A). It is acknowledged within 30 days (subsection (3)); enquiries and telling
 * how it is going begin with its receipt, not with the acknowledgement (subsections (4)–(5)); an outcome that comes first is
 * the acknowledgement as well. What is learnt from it may be recorded at any time until the case is closed.
 */
const complaintMachine = machineSetup.createMachine({
  id: 'complaint',
  options: { maxIterations: 10 },
  context: nothingYet,
  initial: 'received',
  on: { 'lesson.recorded': { actions: 'learn' }, 'lesson.none': { actions: 'learnNothing' } },
  states: {
    received: {
      on: {
        'complaint.acknowledged': {
          target: 'acknowledged',
          actions: assign({ acknowledged: ({ event }) => ({ on: event.on, how: event.how }) }),
        },
        'complaint.enquiry-made': { actions: 'enquire' },
        'complaint.progress-told': { actions: 'tell' },
        'case.reopened': { actions: 'accept' },
        'answer.released': {
          target: 'outcome',
          actions: assign({
            acknowledged: ({ event }) => ({ on: event.on, how: 'outcome' as const }),
            outcomeOn: ({ event }) => event.on,
          }),
        },
      },
    },
    acknowledged: {
      on: {
        'complaint.enquiry-made': { actions: 'enquire' },
        'complaint.progress-told': { actions: 'tell' },
        // Withdrawn and made again, it is owed an acknowledgement again.
        'case.reopened': [
          { guard: 'isAskedAgain', target: 'received', actions: assign({ acknowledged: null }) },
          { actions: 'accept' },
        ],
        'answer.released': { target: 'outcome', actions: assign({ outcomeOn: ({ event }) => event.on }) },
      },
    },
    outcome: {
      on: {
        'case.reopened': { target: 'acknowledged', actions: assign({ outcomeOn: null }) },
        'answer.recalled': { target: 'acknowledged', actions: assign({ outcomeOn: null }) },
      },
    },
  },
});

export type ComplaintSnapshot = SnapshotFrom<typeof complaintMachine>;

/** A complaint that has just come. In cases of other rights it stays so and means nothing. */
export const newComplaint: ComplaintSnapshot = initialTransition(complaintMachine)[0];

/** The next state; the same object back means: not accepted. */
export const complaintAfter = (snapshot: ComplaintSnapshot, event: ComplaintEvent): ComplaintSnapshot =>
  transition(complaintMachine, snapshot, event)[0];
