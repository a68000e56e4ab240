import { describe, expect, it, test } from 'vitest';
import { getNextTransitions } from 'xstate';
import type { Actor } from '../../machines/actors.ts';
import { type CaseState, decide, mayDo, open } from '../../machines/case.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { requestMachine } from '../../machines/request/machine.ts';
import { machineEventTypes } from '../../machines/request/setup.ts';
import { shortestPaths } from './explore.ts';
import { eventTypes, forSomeoneElse, people, received } from './made-up.ts';
import { words } from './permitted.ts';
import { play, provenTwice } from './play.ts';

const explored = [
  { first: received(), without: ['fee.', 'extension.', 'clarification.', 'authority.'] },
  { first: received(), without: ['identity.', 'approval.', 'authority.'] },
  { first: received(forSomeoneElse), without: ['fee.', 'extension.', 'clarification.', 'decision.'] },
  { first: received({ right: 'erasure' }), without: ['fee.', 'extension.', 'authority.', 'identity.rejected'] },
].map(({ first, without }) => ({ first, paths: shortestPaths(first, without) }));

const states: CaseState[] = explored.flatMap(({ first, paths }) => {
  const fresh = open(first).next;
  return paths.map(({ state }) => ({ ...fresh, request: state }));
});

/** The kinds of event on the shortest way to the first state that answers a description. */
const wayTo = (index: number, isThere: (state: CaseState['request']) => boolean): string[] | undefined =>
  explored[index]?.paths
    .filter(({ state }) => isThere(state))
    .sort((a, b) => a.weight - b.weight)[0]
    ?.steps.map(({ event }) => event.type)
    .filter((type) => machineEventTypes.some((known) => known === type));

describe('shortest paths', () => {
  it('reach every state of every region', () => {
    const reached = new Set(states.flatMap(({ request }) => Object.entries(request.value).map(String)));
    const all = Object.entries(requestMachine.states).flatMap(([region, node]) =>
      Object.keys(node.states).flatMap((leaf) => (leaf === 'undecided' ? [] : [`${region},${leaf}`])),
    );
    expect(all.filter((leaf) => !reached.has(leaf))).toEqual([]);
  });

  it('hear every kind of event somewhere', () => {
    const heard = new Set(states.flatMap(({ request }) => getNextTransitions(request).map((next) => next.eventType)));
    expect(machineEventTypes.filter((type) => !heard.has(type))).toEqual([]);
  });

  it('lead to an answer, a lapse, a pause and a start in the fewest steps', () => {
    expect(wayTo(0, ({ value, context }) => value.work === 'closed' && context.outcome === 'granted')).toEqual([
      'decision.recorded',
      'approval.requested',
      'answer.built',
      'approval.given',
      'answer.released',
      'case.closed',
    ]);
    expect(wayTo(0, ({ value }) => value.work === 'closed')).toEqual(['request.withdrawn']);
    expect(wayTo(1, ({ value }) => value.clock === 'paused')).toEqual(['clarification.asked']);
    expect(wayTo(0, ({ value, context }) => value.clock === 'running' && context.identity.receivedOn !== null)).toEqual(
      ['identity.asked', 'identity.provided'],
    );
    expect(wayTo(1, ({ context }) => context.fee.paidOn !== null && context.extension !== null)).toEqual([
      'fee.asked',
      'fee.paid',
      'extension.given',
    ]);
  });
});

describe('replayed as people would do them', () => {
  const actorOf = (event: CaseEvent): Actor => (event.type === 'approval.given' ? people.reviewer : event.by);
  const isOfCase = (event: { type: string }): event is CaseEvent => eventTypes.some((type) => type === event.type);

  it('each path ends in the state the machine foretold, or is refused with a reason of its own', () => {
    const reached = new Set<string>();
    const codes = new Set<string>();
    for (const { first, paths } of explored) {
      // Paths share their beginnings, so each beginning is lived once; null where it was refused.
      // Who asks is checked beforehand: a check is on record beside the machine, and no path could hold it.
      const lived = new Map<string, CaseState | null>([['', play(first, ...provenTwice.slice(0, 2)).state]]);
      for (const { steps } of paths) {
        let way = '';
        for (const { event, state: foretold } of steps) {
          const state = lived.get(way);
          if (!isOfCase(event) || !state) continue;
          way += ` ${JSON.stringify(event)}`;
          if (lived.has(way)) continue;
          const result = decide(state, { ...event, by: actorOf(event) });
          lived.set(way, result.ok ? result.next : null);
          if (result.ok) {
            expect(result.next.request.value).toEqual(foretold.value);
            reached.add(result.next.request.value.work);
          } else codes.add(result.code);
        }
      }
    }
    expect([...reached].sort()).toEqual(['answered', 'approved', 'approving', 'closed', 'working']);
    expect([...codes].sort()).toEqual([
      'authority',
      'identity',
      'no-ground',
      'no-item',
      'no-link',
      'no-search',
      'paused',
    ]);
  });
});

/** What an officer may do about proof: by what has come of it so far, for as long as the case is open. */
const proof = {
  notNeeded: '',
  unasked: 'asked provided confirmed',
  asked: 'provided confirmed',
  provided: 'asked provided confirmed rejected',
  confirmed: '',
} as const;

describe.each(['identity', 'authority'] as const)('proof of %s, wherever else the case stands', (region) => {
  const kinds = ['asked', 'provided', 'confirmed', 'rejected'];
  const open = ({ request }: CaseState) => !['answered', 'closed'].includes(request.value.work);
  const may = (state: CaseState, who: Actor): string[] =>
    kinds.filter((kind) => eventTypes.some((t) => t === `${region}.${kind}` && mayDo(state, who, t) === null)).sort();

  test.each(Object.entries(proof))('%s: officer %s', (leaf, list) => {
    const here = states.filter((state) => open(state) && state.request.value[region] === leaf);
    expect(here.length > 0).toBe(region === 'authority' || leaf !== 'notNeeded');
    for (const state of here) expect(may(state, people.officer)).toEqual(words(list));
  });

  test('the requester may send it whenever the officer may take it in', () => {
    for (const state of states) {
      const taken = may(state, people.officer).filter((kind) => kind === 'provided');
      expect(may(state, people.requester)).toEqual(taken);
    }
  });

  test('nothing once the case is answered or closed', () => {
    const over = states.filter((state) => !open(state));
    expect(over.length).toBeGreaterThan(10);
    for (const state of over) expect(may(state, people.officer)).toEqual([]);
  });
});
