import { assign, setup } from 'xstate';
import type { CivilDate } from './dates.ts';
import { due } from './due.ts';
import type { CaseEvent, EventOf, Outcome, RequestReceived } from './events.ts';
import type { StaffId } from './ids.ts';
import type { Capacity, Nation, Right } from './people.ts';
import { rightRules } from './rights/index.ts';

/** What was asked for before the clock may run, and when it came (Art 12A(2)(b); identity Art 12(6)). */
interface Proof {
  /** When it was first asked for. */
  readonly askedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
}

export interface RequestContext {
  /** The rules the case was opened under; a change in law does not reach back. */
  readonly rules: 'uk-2026-1';
  readonly right: Right;
  readonly nation: Nation;
  readonly capacity: Capacity;
  readonly receivedOn: CivilDate;
  readonly loggedOn: CivilDate;
  /** The body's own target, as it stood when the request came; absent, the usual one. */
  readonly targetDays?: number | undefined;
  readonly identity: Proof;
  readonly authority: Proof;
  readonly fee: { readonly askedOn: CivilDate | null; readonly paidOn: CivilDate | null };
  readonly pauses: readonly { readonly askedOn: CivilDate; readonly answeredOn: CivilDate | null }[];
  readonly extension: { readonly noticeOn: CivilDate; readonly reason: 'complexity' | 'number-of-requests' } | null;
  /** A question is open with the requester, whether or not it pauses the clock. */
  readonly isQuestionOpen: boolean;
  readonly decision: {
    readonly outcome: Outcome;
    readonly refusalGround: EventOf<'request.refused'>['ground'] | null;
  } | null;
  readonly approvalRequestedBy: StaffId | null;
  /** How often approval has been asked for. An answer built for an earlier round is stale and is not taken. */
  readonly round: number;
  /** The built answer of this round of approval; null until the job is done. */
  readonly built: { readonly doubts: readonly string[]; readonly hasBundle: boolean } | null;
  readonly answeredOn: CivilDate | null;
  readonly outcome: Outcome | null;
}

/** The events the machine decides on. The rest of a case's life (documents, messages, notes) folds beside it. */
export const machineEventTypes = [
  'identity.asked',
  'identity.provided',
  'identity.confirmed',
  'identity.rejected',
  'authority.asked',
  'authority.provided',
  'authority.confirmed',
  'authority.rejected',
  'fee.asked',
  'fee.paid',
  'clarification.asked',
  'clarification.answered',
  'extension.given',
  'decision.recorded',
  'request.refused',
  'approval.requested',
  'approval.withdrawn',
  'answer.built',
  'approval.refused',
  'approval.given',
  'answer.released',
  'answer.recalled',
  'request.withdrawn',
  'request.ended-as-duplicate',
  'case.closed',
  'case.reopened',
] as const;
export type MachineEvent = EventOf<(typeof machineEventTypes)[number]>;

const isMachineType = (type: string): type is MachineEvent['type'] => machineEventTypes.some((known) => known === type);
export const isMachineEvent = (event: CaseEvent): event is MachineEvent => isMachineType(event.type);

type Input = Pick<
  RequestReceived,
  'rules' | 'right' | 'nation' | 'capacity' | 'receivedOn' | 'loggedOn' | 'targetDays'
>;

const nothingAsked: Proof = { askedOn: null, receivedOn: null };

/** A fee has been asked for and has not been paid. */
export const isFeeOpen = ({ fee }: RequestContext): boolean => fee.askedOn !== null && fee.paidOn === null;

/** Something the clock waits for before it starts has been asked for and has not come (Art 12A(2)). */
export const isWaitingToStart = (context: RequestContext): boolean => {
  const { right, identity, authority } = context;
  return (
    rightRules[right].startsWithProof &&
    ((identity.askedOn !== null && identity.receivedOn === null) ||
      (authority.askedOn !== null && authority.receivedOn === null) ||
      isFeeOpen(context))
  );
};

/**
 * An open question that stops the clock (Art 12A(5): access only, and only to identify the information). The clock itself
 * is asked, since a question put after the last day stops nothing.
 */
export const isPaused = (context: RequestContext): boolean =>
  context.pauses.some((pause) => pause.answeredOn === null) && due(context).status === 'paused';

/** What ended without an answer to what was asked, and can be taken up again. */
const withoutAnswer: readonly Outcome[] = ['lapsed', 'withdrawn', 'duplicate', 'redirected', 'not-valid'];

export const mayBeReopened = ({ outcome }: RequestContext): boolean =>
  outcome !== null && withoutAnswer.includes(outcome);

/** A request never proved to be the person's own lapses; the other refusals refuse (Art 12(5)–(6)). */
const refusalOf = (ground: EventOf<'request.refused'>['ground']): RequestContext['decision'] => ({
  outcome:
    ground === 'no-identity' ? 'lapsed' : ground === 'unfounded' || ground === 'excessive' ? 'refused' : 'not-valid',
  refusalGround: ground,
});

interface ProofOf {
  readonly of: 'identity' | 'authority';
}
const proofIs = (of: ProofOf['of'], proof: Proof): Partial<RequestContext> =>
  of === 'identity' ? { identity: proof } : { authority: proof };

const machineSetup = setup({
  types: {
    context: {} as RequestContext,
    events: {} as MachineEvent,
    input: {} as Input,
  },
  actions: {
    /** Changes nothing; without an action the machine gives the same state back, which means refused. */
    accept: assign({}),
    /** Asked for, first or again: the clock waits for it to be received. */
    askForProof: assign(({ context, event }, { of }: ProofOf) =>
      proofIs(of, { askedOn: context[of].askedOn ?? event.on, receivedOn: null }),
    ),
    /** As if it had never gone out: the decision stands, and somebody else approves the answer anew. */
    takeBack: assign({ answeredOn: null, outcome: null, built: null }),
    receiveProof: assign(({ context, event }, { of }: ProofOf) =>
      proofIs(of, { ...context[of], receivedOn: event.on }),
    ),
    /** It counts from the day the officer says it was complete, else from its receipt. Never asked for, it moves nothing. */
    confirmProof: assign(({ context, event }, { of }: ProofOf) => {
      const confirmed = event.type === 'identity.confirmed' || event.type === 'authority.confirmed';
      if (!confirmed || context[of].askedOn === null) return {};
      return proofIs(of, { ...context[of], receivedOn: event.receivedOn ?? context[of].receivedOn ?? event.on });
    }),
    ask: assign(({ context, event }) => {
      if (event.type !== 'clarification.asked') return {};
      const pauses = rightRules[context.right].isPausedByQuestions && event.identifiesInformation;
      return {
        isQuestionOpen: true,
        pauses: pauses ? [...context.pauses, { askedOn: event.on, answeredOn: null }] : context.pauses,
      };
    }),
    /** What ended by mistake keeps its first date; what is asked for again counts from that day, as if nothing had been. */
    reopen: assign(({ context, event }) => {
      const again = event.type === 'case.reopened' ? event.askedAgainOn : undefined;
      const afresh = again === undefined ? {} : { receivedOn: again, pauses: [], extension: null };
      return { ...context, outcome: null, answeredOn: null, decision: null, built: null, ...afresh };
    }),
    extend: assign(({ event }) =>
      event.type === 'extension.given' ? { extension: { noticeOn: event.on, reason: event.reason } } : {},
    ),
  },
  guards: {
    isWaitingToStart: ({ context }) => isWaitingToStart(context),
    isReadyToRun: ({ context }) => !isWaitingToStart(context) && !isPaused(context),
    isReadyToPause: ({ context }) => !isWaitingToStart(context) && isPaused(context),
    isAnswered: ({ context }) => context.answeredOn !== null || context.outcome !== null,
    isReopened: ({ context }) => context.answeredOn === null && context.outcome === null,
    needsAuthority: ({ context }) => context.capacity !== 'self',
    isQuestionOpen: ({ context }) => context.isQuestionOpen,
    hasDecision: ({ context }) => context.decision !== null,
    isBuiltWithoutDoubt: ({ context }) => context.built !== null && context.built.doubts.length === 0,
    isFeeOpen: ({ context }) => isFeeOpen(context),
    isOfThisRound: ({ context, event }) => event.type === 'answer.built' && event.round === context.round,
    hasNoFee: ({ context }) => context.fee.askedOn === null,
    mayExtend: ({ context }) => context.extension === null && rightRules[context.right].mayBeExtended,
    isAnswerOut: ({ context }) => context.answeredOn !== null,
    mayBeReopened: ({ context }) => mayBeReopened(context),
  },
});

export const requestMachine = machineSetup.createMachine({
  id: 'request',
  type: 'parallel',
  options: { maxIterations: 50 },
  context: ({ input }) => ({
    rules: input.rules,
    right: input.right,
    nation: input.nation,
    capacity: input.capacity,
    receivedOn: input.receivedOn,
    loggedOn: input.loggedOn,
    ...(input.targetDays === undefined ? {} : { targetDays: input.targetDays }),
    identity: nothingAsked,
    authority: nothingAsked,
    fee: { askedOn: null, paidOn: null },
    pauses: [],
    extension: null,
    isQuestionOpen: false,
    decision: null,
    approvalRequestedBy: null,
    round: 0,
    built: null,
    answeredOn: null,
    outcome: null,
  }),
  // One region owns each event type; the others follow by guarded `always` on their leaf states. An event accepted by
  // one region counts as accepted even if another region's guard refused it.
  states: {
    identity: {
      initial: 'unasked',
      states: {
        unasked: {
          on: {
            'identity.asked': { target: 'asked', actions: { type: 'askForProof', params: { of: 'identity' } } },
            'identity.provided': { target: 'provided' },
            // Confirmed without having been asked for: no reasonable doubt, so the clock ran from receipt (Art 12(6)).
            'identity.confirmed': { target: 'confirmed' },
          },
        },
        asked: {
          on: {
            'identity.provided': { target: 'provided', actions: { type: 'receiveProof', params: { of: 'identity' } } },
            'identity.confirmed': {
              target: 'confirmed',
              actions: { type: 'confirmProof', params: { of: 'identity' } },
            },
          },
        },
        provided: {
          on: {
            // More of it: the first receipt stands until an officer says which one was complete.
            'identity.provided': { actions: 'accept' },
            // Sent unasked and still doubted: the ask is what moves the clock, not the sending.
            'identity.asked': { target: 'asked', actions: { type: 'askForProof', params: { of: 'identity' } } },
            'identity.confirmed': {
              target: 'confirmed',
              actions: { type: 'confirmProof', params: { of: 'identity' } },
            },
            // Inadequate proof is no receipt: the clock waits for what is adequate.
            'identity.rejected': { target: 'asked', actions: { type: 'askForProof', params: { of: 'identity' } } },
          },
        },
        confirmed: {},
      },
    },
    // As identity.
    authority: {
      initial: 'undecided',
      states: {
        undecided: { always: [{ guard: 'needsAuthority', target: 'unasked' }, { target: 'notNeeded' }] },
        notNeeded: {},
        unasked: {
          on: {
            'authority.asked': { target: 'asked', actions: { type: 'askForProof', params: { of: 'authority' } } },
            'authority.provided': { target: 'provided' },
            'authority.confirmed': { target: 'confirmed' },
          },
        },
        asked: {
          on: {
            'authority.provided': {
              target: 'provided',
              actions: { type: 'receiveProof', params: { of: 'authority' } },
            },
            'authority.confirmed': {
              target: 'confirmed',
              actions: { type: 'confirmProof', params: { of: 'authority' } },
            },
          },
        },
        provided: {
          on: {
            'authority.provided': { actions: 'accept' },
            'authority.asked': { target: 'asked', actions: { type: 'askForProof', params: { of: 'authority' } } },
            'authority.confirmed': {
              target: 'confirmed',
              actions: { type: 'confirmProof', params: { of: 'authority' } },
            },
            'authority.rejected': { target: 'asked', actions: { type: 'askForProof', params: { of: 'authority' } } },
          },
        },
        confirmed: {},
      },
    },
    clock: {
      initial: 'running',
      on: {
        'fee.paid': {
          guard: 'isFeeOpen',
          actions: assign({ fee: ({ context, event }) => ({ ...context.fee, paidOn: event.on }) }),
        },
        'clarification.answered': {
          guard: 'isQuestionOpen',
          actions: assign({
            isQuestionOpen: false,
            pauses: ({ context, event }) =>
              context.pauses.map((pause) => (pause.answeredOn === null ? { ...pause, answeredOn: event.on } : pause)),
          }),
        },
      },
      states: {
        notStarted: {
          always: [
            { guard: 'isAnswered', target: 'stopped' },
            { guard: 'isReadyToPause', target: 'paused' },
            { guard: 'isReadyToRun', target: 'running' },
          ],
          on: {
            'fee.asked': {
              guard: 'hasNoFee',
              actions: assign({ fee: ({ event }) => ({ askedOn: event.on, paidOn: null }) }),
            },
            'clarification.asked': { actions: 'ask' },
          },
        },
        running: {
          always: [
            { guard: 'isAnswered', target: 'stopped' },
            { guard: 'isWaitingToStart', target: 'notStarted' },
            { guard: 'isReadyToPause', target: 'paused' },
          ],
          on: {
            'fee.asked': {
              guard: 'hasNoFee',
              actions: assign({ fee: ({ event }) => ({ askedOn: event.on, paidOn: null }) }),
            },
            'clarification.asked': { actions: 'ask' },
            'extension.given': { guard: 'mayExtend', actions: 'extend' },
          },
        },
        paused: {
          always: [
            { guard: 'isAnswered', target: 'stopped' },
            { guard: 'isWaitingToStart', target: 'notStarted' },
            { guard: 'isReadyToRun', target: 'running' },
          ],
          on: {
            // Hears all that `running` does: a change of calendar may turn one into the other in a case's past.
            'fee.asked': {
              guard: 'hasNoFee',
              actions: assign({ fee: ({ event }) => ({ askedOn: event.on, paidOn: null }) }),
            },
            'clarification.asked': { actions: 'ask' },
            'extension.given': { guard: 'mayExtend', actions: 'extend' },
          },
        },
        stopped: { always: { guard: 'isReopened', target: 'running' } },
      },
    },
    work: {
      initial: 'working',
      states: {
        working: {
          on: {
            'decision.recorded': {
              actions: assign({ decision: ({ event }) => ({ outcome: event.outcome, refusalGround: null }) }),
            },
            'request.refused': {
              actions: assign({ decision: ({ event }) => refusalOf(event.ground) }),
            },
            'approval.requested': {
              guard: 'hasDecision',
              target: 'approving',
              actions: assign({
                built: null,
                round: ({ context }) => context.round + 1,
                approvalRequestedBy: ({ event }) => (event.by.kind === 'staff' ? event.by.id : null),
              }),
            },
            'request.withdrawn': { target: 'closed', actions: assign({ outcome: 'withdrawn' }) },
            'request.ended-as-duplicate': { target: 'closed', actions: assign({ outcome: 'duplicate' }) },
          },
        },
        approving: {
          on: {
            'answer.built': {
              guard: 'isOfThisRound',
              actions: assign({ built: ({ event }) => ({ doubts: event.doubts, hasBundle: event.bundle !== null }) }),
            },
            'approval.given': { guard: 'isBuiltWithoutDoubt', target: 'approved' },
            'approval.refused': { target: 'working', actions: assign({ built: null }) },
            'approval.withdrawn': { target: 'working', actions: assign({ built: null }) },
            'request.withdrawn': { target: 'closed', actions: assign({ outcome: 'withdrawn' }) },
          },
        },
        approved: {
          on: {
            'answer.released': {
              target: 'answered',
              actions: assign({
                answeredOn: ({ event }) => event.on,
                outcome: ({ context }) => context.decision?.outcome ?? null,
              }),
            },
            'approval.refused': { target: 'working', actions: assign({ built: null }) },
            'request.withdrawn': { target: 'closed', actions: assign({ outcome: 'withdrawn' }) },
          },
        },
        answered: {
          on: {
            'case.closed': { target: 'closed' },
            'answer.recalled': { target: 'working', actions: 'takeBack' },
          },
        },
        closed: {
          on: {
            'answer.recalled': { guard: 'isAnswerOut', target: 'working', actions: 'takeBack' },
            // Lapsed for want of identity is not refused for ever: proof that comes later starts a new month (B01).
            'case.reopened': { guard: 'mayBeReopened', target: 'working', actions: 'reopen' },
          },
        },
      },
    },
  },
});
