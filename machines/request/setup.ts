import { assign, setup } from 'xstate';
import type { CaseEvent, EventOf, RequestReceived } from '../events.ts';
import { rightRules } from '../rights/index.ts';
import { isFeeOpen, isPaused, isWaitingToStart, mayBeReopened, type Proof, type RequestContext } from './context.ts';

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
  'calendar.adopted',
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
  'rules' | 'right' | 'nation' | 'capacity' | 'receivedOn' | 'loggedOn' | 'targetDays' | 'holidays'
>;

interface ProofOf {
  readonly of: 'identity' | 'authority';
}
const proofIs = (of: ProofOf['of'], proof: Proof): Partial<RequestContext> =>
  of === 'identity' ? { identity: proof } : { authority: proof };

/** What the machine does and asks on its way; the chart of its states stands in `machine.ts`. */
export const machineSetup = setup({
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
    /** By another list of bank holidays; a paused case may turn out to run, or the other way round. */
    countWith: assign(({ event }) => (event.type === 'calendar.adopted' ? { holidays: event.holidays } : {})),
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
    isStage: ({ event }) => event.type === 'answer.released' && event.stage !== undefined,
    hasNoFee: ({ context }) => context.fee.askedOn === null,
    mayExtend: ({ context }) => context.extension === null && rightRules[context.right].mayBeExtended,
    isAnswerOut: ({ context }) => context.answeredOn !== null,
    mayBeReopened: ({ context }) => mayBeReopened(context),
  },
});
