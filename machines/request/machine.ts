import { assign } from 'xstate';
import type { EventOf } from '../events.ts';
import type { RequestContext } from './context.ts';
import { machineSetup } from './setup.ts';

const nothingAsked: RequestContext['identity'] = { askedOn: null, receivedOn: null };

/** A request never proved to be the person's own lapses; the other refusals refuse (Art 12(5)–(6)). */
const refusalOf = (ground: EventOf<'request.refused'>['ground']): RequestContext['decision'] => ({
  outcome:
    ground === 'no-identity' ? 'lapsed' : ground === 'unfounded' || ground === 'excessive' ? 'refused' : 'not-valid',
  refusalGround: ground,
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
    ...(input.holidays === undefined ? {} : { holidays: input.holidays }),
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
        'calendar.adopted': { actions: 'countWith' },
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
            'answer.released': [
              // The clock hears nothing of it: what was asked for is answered when all of it is.
              { guard: 'isStage', target: 'working', actions: assign({ decision: null, built: null }) },
              {
                target: 'answered',
                actions: assign({
                  answeredOn: ({ event }) => event.on,
                  outcome: ({ context }) => context.decision?.outcome ?? null,
                }),
              },
            ],
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
