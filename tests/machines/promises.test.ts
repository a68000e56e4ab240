import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide, dueOf, fold, mayDo } from '../../machines/case.ts';
import { addDays } from '../../machines/dates.ts';
import { type CaseEvent, type CaseEventType, caseEvent } from '../../machines/events.ts';
import { nextHonestAct } from './honest.ts';
import { type Walk, walks } from './walks.ts';

const histories = 1000;

const content: readonly CaseEventType[] = [
  'search.asked',
  'search.recorded',
  'search.reasoned',
  'content.completed',
  'document.added',
  'document.removed',
  'finding.settled',
  'marks.added',
  'marks.removed',
  'page.decided',
  'review.undone',
  'review.redone',
  'decision.recorded',
  'request.refused',
];

const acceptedOf = ({ steps }: Walk) => steps.filter(({ result }) => result.ok);
const lastOf = (events: readonly CaseEvent[], ...types: readonly CaseEventType[]) =>
  events.findLastIndex(({ type }) => types.includes(type));

/** Calls with each accepted event of a kind and what had been accepted before it. */
function each<T extends CaseEventType>(
  { events }: Walk,
  type: T,
  check: (event: CaseEvent & { type: T }, before: readonly CaseEvent[]) => void,
) {
  const is = (event: CaseEvent): event is CaseEvent & { type: T } => event.type === type;
  events.forEach((event, index) => {
    if (is(event)) check(event, events.slice(0, index));
  });
}

/** What holds for every case, whatever anybody tries. Judged from the events alone where that is possible. */
const promises: Record<string, (walk: Walk) => void> = {
  'replaying the events gives the very state the case is in': (walk) => {
    expect(fold(walk.events)).toEqual(walk.state);
  },

  'events survive being written as JSON and read back': ({ events }) => {
    for (const event of events) expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  },

  'a refused event leaves the state untouched': ({ steps }) => {
    steps.forEach(({ before, result }, index) => {
      const after = steps[index + 1]?.before;
      if (!result.ok && after) expect(after).toBe(before);
    });
  },

  'what is offered and well said is accepted, or refused for what it says': ({ steps }) => {
    for (const { before, event, result } of steps) {
      const offered = mayDo(before, event.by, event.type);
      if (offered) expect(result).toEqual(offered);
      else if (!result.ok) expect(result.code).not.toBe('not-now');
    }
  },

  'nobody approves what they have worked on': (walk) =>
    each(walk, 'approval.given', ({ by }, before) => {
      const workers = before.filter(({ type }) => content.includes(type) || type === 'approval.requested');
      expect(workers.map((event) => event.by.id)).not.toContain(by.id);
    }),

  'what leaves was approved as it stands, built without a doubt': (walk) =>
    each(walk, 'answer.released', (_, before) => {
      const approvedAt = lastOf(before, 'approval.given');
      const built = before[lastOf(before, 'answer.built')];
      expect(approvedAt).toBeGreaterThan(
        lastOf(before, ...content, 'answer.built', 'approval.refused', 'case.reopened'),
      );
      expect(lastOf(before, 'answer.built')).toBeGreaterThan(lastOf(before, 'approval.requested'));
      expect(built).toMatchObject({ doubts: [] });
    }),

  'nothing leaves before identity and authority are confirmed, but a refusal for want of them': (walk) =>
    each(walk, 'answer.released', (_, before) => {
      const isConfirmed = (region: 'identity' | 'authority') => lastOf(before, `${region}.confirmed`) >= 0;
      const known = isConfirmed('identity') && (walk.first.capacity === 'self' || isConfirmed('authority'));
      if (known) return;
      const decision = before[lastOf(before, 'decision.recorded', 'request.refused')];
      const built = before[lastOf(before, 'answer.built')];
      expect(decision).toMatchObject({ type: 'request.refused' });
      expect(['no-identity', 'no-authority', 'not-valid']).toContain(
        decision?.type === 'request.refused' ? decision.ground : null,
      );
      expect(built).toMatchObject({ bundle: null });
    }),

  'nothing can be downloaded that was not released': (walk) =>
    each(walk, 'answer.downloaded', ({ file }, before) => {
      if (lastOf(before, 'answer.released') > lastOf(before, 'case.reopened', 'approval.requested')) return;
      // Of an answer they had been given before the case was opened again, and that was not taken back.
      const given = before.some(
        (event, at) =>
          event.type === 'answer.built' &&
          [event.letter, event.schedule, event.bundle, ...(event.bundles ?? []).map((one) => one.file)].includes(
            file,
          ) &&
          lastOf(before.slice(at), 'answer.released') > 0,
      );
      const times = (type: CaseEventType) => before.filter((event) => event.type === type).length;
      expect(given).toBe(true);
      expect(times('answer.released')).toBeGreaterThan(times('answer.recalled'));
    }),

  'the clock of the machine says what the clock of the law says': (walk) => {
    const names = { notStarted: 'not-started', running: 'running', paused: 'paused' };
    for (const { before, result } of acceptedOf(walk)) {
      if (!result.ok || result.next.request === before.request) continue;
      if (result.next.request.value.clock === 'stopped') continue;
      expect(dueOf(result.next).status).toBe(names[result.next.request.value.clock]);
    }
  },

  'a pause never brings the due date forward': (walk) => {
    for (const { before, event, result } of acceptedOf(walk)) {
      if (event.type !== 'clarification.answered' || !result.ok) continue;
      const { pauses } = before.request.context;
      const unasked = { ...before.request.context, pauses: pauses.filter(({ answeredOn }) => answeredOn !== null) };
      const without = dueOf({ ...before, request: { ...before.request, context: unasked } });
      const paused = dueOf(result.next);
      if (without.dueOn === null || paused.dueOn === null) continue;
      expect(paused.dueOn >= without.dueOn).toBe(true);
      expect((paused.statutoryDueOn ?? '9') >= (without.statutoryDueOn ?? '')).toBe(true);
    }
  },

  'a case is asked for an extension once at most, and only for a month that runs': (walk) =>
    each(walk, 'extension.given', (_, before) => {
      expect(lastOf(before, 'extension.given')).toBe(-1);
    }),
};

it(`keeps its promises through ${histories} histories`, () => {
  fc.assert(
    fc.property(walks, (walk) => {
      for (const [promise, holds] of Object.entries(promises)) {
        try {
          holds(walk);
        } catch (broken) {
          throw new Error(`Broken: ${promise}`, { cause: broken });
        }
      }
    }),
    { numRuns: histories },
  );
});

it.each([true, false])(
  'an honest team brings every case to its answer (the requester cooperates: %s)',
  (cooperates) => {
    fc.assert(
      fc.property(walks, ({ state: reached, today }) => {
        let state = reached;
        for (let acts = 0; acts < 300; acts++) {
          const event = nextHonestAct(state, addDays(today, 1), cooperates);
          if (!event) return;
          const result = decide(state, event);
          if (!result.ok) throw new Error(`${event.type}: ${result.code}: ${result.sentence}`);
          state = result.next;
        }
        throw new Error(`not answered after 300 acts: ${JSON.stringify(state.request.value)}`);
      }),
      { numRuns: 300 },
    );
  },
);

it('walks far enough to mean something', () => {
  const seen = fc.sample(walks, { numRuns: 400, seed: 7 });
  const had = (type: CaseEventType) => seen.filter(({ events }) => lastOf(events, type) >= 0).length;
  expect(had('answer.released')).toBeGreaterThan(20);
  expect(had('approval.given')).toBeGreaterThan(40);
  expect(had('answer.downloaded')).toBeGreaterThan(10);
  expect(had('clarification.answered')).toBeGreaterThan(25);
  expect(seen.filter(({ steps }) => steps.some(({ result }) => !result.ok)).length).toBeGreaterThan(150);
});
