import { getShortestPaths } from 'xstate/graph';
import { type CaseEvent, type RequestReceived, requestReceived } from '../../machines/events.ts';
import type { RequestContext } from '../../machines/request/context.ts';
import { requestMachine } from '../../machines/request/machine.ts';
import { isMachineEvent, type MachineEvent, machineEventTypes } from '../../machines/request/setup.ts';
import { happens, people } from './made-up.ts';

/** Every kind of event the machine hears, with each of the variants it tells apart. */
const variants = (round: number): CaseEvent[] => [
  ...machineEventTypes.filter((type) => type !== 'answer.built').map((type) => happens(type)),
  happens('clarification.asked', { identifiesInformation: false }),
  happens('request.refused', { ground: 'no-identity' }),
  happens('answer.built', { round, by: people.system }),
  happens('answer.built', { round, by: people.system, doubts: ['A picture nobody read'] }),
];

/** What a guard can look at, without what grows: dates, the number of pauses, the number of rounds. */
const bounded = (context: RequestContext) => ({
  identity: [context.identity.askedOn !== null, context.identity.receivedOn !== null],
  authority: [context.authority.askedOn !== null, context.authority.receivedOn !== null],
  fee: [context.fee.askedOn !== null, context.fee.paidOn !== null],
  isQuestionOpen: context.isQuestionOpen,
  isPauseOpen: context.pauses.some((pause) => pause.answeredOn === null),
  isExtended: context.extension !== null,
  decision: context.decision,
  built: context.built?.doubts.length ?? null,
  outcome: context.outcome,
  isOut: context.answeredOn !== null,
});

/**
 * The shortest way to everything the machine can be for a request, whatever roles and rules say beside it. All kinds of
 * events at once multiply into many thousands of states that differ in nothing new, so some kinds are left out by prefix.
 */
export const shortestPaths = (received: RequestReceived, without: readonly string[]) =>
  getShortestPaths(requestMachine, {
    input: requestReceived.parse(received),
    events: ({ context }): MachineEvent[] =>
      variants(Math.max(1, context.round))
        .filter(isMachineEvent)
        .filter(({ type }) => !without.some((prefix) => type.startsWith(prefix))),
    serializeState: ({ value, context }) => JSON.stringify([value, bounded(context)]),
    limit: 1_000_000,
  });
