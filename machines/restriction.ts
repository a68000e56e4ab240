import { assign, initialTransition, type SnapshotFrom, setup, transition } from 'xstate';
import type { CivilDate } from './dates.ts';
import type { CaseEvent, EventOf } from './events.ts';

/** The events a restriction in force hears. Each use of the data (Art 18(2)) is kept with the work of the case. */
const restrictionEventTypes = [
  'restriction.started',
  'restriction.used',
  'restriction.notice-given',
  'restriction.lifted',
] as const;
type RestrictionEvent = EventOf<(typeof restrictionEventTypes)[number]>;
export const isRestrictionEvent = (event: CaseEvent): event is RestrictionEvent =>
  restrictionEventTypes.some((type) => type === event.type);

export interface RestrictionContext {
  readonly startedOn: CivilDate | null;
  readonly noticeOn: CivilDate | null;
  readonly liftedOn: CivilDate | null;
  readonly uses: number;
}

/**
 * A restriction in force (UK GDPR Art 18). Storage only, but for the uses of Art 18(2), each on record; it ends only after
 * the person was told (Art 18(3)): no way leads from `inForce` to `lifted`.
 */
const restrictionMachine = setup({
  types: { context: {} as RestrictionContext, events: {} as RestrictionEvent },
}).createMachine({
  id: 'restriction',
  options: { maxIterations: 10 },
  context: { startedOn: null, noticeOn: null, liftedOn: null, uses: 0 },
  initial: 'none',
  states: {
    none: {
      on: {
        'restriction.started': { target: 'inForce', actions: assign({ startedOn: ({ event }) => event.on }) },
      },
    },
    inForce: {
      on: {
        'restriction.used': { actions: assign({ uses: ({ context }) => context.uses + 1 }) },
        'restriction.notice-given': { target: 'noticeGiven', actions: assign({ noticeOn: ({ event }) => event.on }) },
      },
    },
    noticeGiven: {
      on: {
        'restriction.used': { actions: assign({ uses: ({ context }) => context.uses + 1 }) },
        'restriction.lifted': { target: 'lifted', actions: assign({ liftedOn: ({ event }) => event.on }) },
      },
    },
    lifted: {},
  },
});

export type RestrictionSnapshot = SnapshotFrom<typeof restrictionMachine>;

/** Before anything was restricted. */
export const noRestriction: RestrictionSnapshot = initialTransition(restrictionMachine)[0];

/** The next state; the same object back means: not accepted. */
export const restrictionAfter = (snapshot: RestrictionSnapshot, event: RestrictionEvent): RestrictionSnapshot =>
  transition(restrictionMachine, snapshot, event)[0];

/** The data may only be stored, but for the uses of Art 18(2). */
export const isInForce = ({ value }: RestrictionSnapshot): boolean => value === 'inForce' || value === 'noticeGiven';
