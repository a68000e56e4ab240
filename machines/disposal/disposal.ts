import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { StaffId } from '../ids.ts';

/** Where a case stands on its way to being destroyed, as one word for lists. */
const disposalStandings = ['none', 'held', 'proposed', 'agreed', 'disposed'] as const;
export type DisposalStanding = (typeof disposalStandings)[number];

/** Somebody said yes. */
export interface Said {
  readonly by: StaffId;
  readonly on: CivilDate;
}

export interface Disposal {
  /** Holds in force, one a kind at most. */
  readonly holds: readonly EventOf<'hold.placed'>[];
  /** It was before a court, the regulator or an inquiry once, or complained about: limitation periods count for it. */
  readonly wasDisputed: boolean;
  readonly proposed: (Said & Pick<EventOf<'disposal.proposed'>, 'rule' | 'keptUntil'>) | null;
  readonly agreed: (Said & Pick<EventOf<'disposal.agreed'>, 'waitsUntil'>) | null;
  readonly stopped: EventOf<'disposal.stopped'> | null;
  readonly isDone: boolean;
}

export const noDisposal: Disposal = {
  holds: [],
  wasDisputed: false,
  proposed: null,
  agreed: null,
  stopped: null,
  isDone: false,
};

const afresh = (before: Disposal): Disposal =>
  before.proposed === null ? before : { ...before, proposed: null, agreed: null };

/**
 * Folds one event into where the disposal stands. What brings a case back to life ends it: opened again, taken back, a hold,
 * or a word from whoever asked.
 */
export function foldDisposal(before: Disposal, event: CaseEvent): Disposal {
  if (event.type === 'case.linked') {
    return { ...afresh(before), wasDisputed: before.wasDisputed || event.why === 'complaint-about-it' };
  }
  if (event.by.kind === 'requester') return afresh(before);
  switch (event.type) {
    case 'hold.placed':
      return {
        ...afresh(before),
        holds: [...before.holds.filter(({ kind }) => kind !== event.kind), event],
        wasDisputed: before.wasDisputed || event.kind !== 'other',
      };
    case 'hold.lifted':
      return { ...before, holds: before.holds.filter(({ kind }) => kind !== event.kind) };
    case 'disposal.proposed': {
      if (event.by.kind !== 'staff') return before;
      const { on, rule, keptUntil } = event;
      return { ...before, proposed: { by: event.by.id, on, rule, keptUntil }, agreed: null, stopped: null };
    }
    case 'disposal.agreed':
      return event.by.kind === 'staff'
        ? { ...before, agreed: { by: event.by.id, on: event.on, waitsUntil: event.waitsUntil } }
        : before;
    case 'disposal.stopped':
      return { ...afresh(before), stopped: event };
    case 'case.reopened':
    case 'answer.recalled':
      return afresh(before);
    case 'case.disposed':
      return { ...before, isDone: true };
    default:
      return before;
  }
}

export function standingOfDisposal({ holds, proposed, agreed, isDone }: Disposal): DisposalStanding {
  if (isDone) return 'disposed';
  if (holds.length > 0) return 'held';
  if (agreed !== null) return 'agreed';
  return proposed === null ? 'none' : 'proposed';
}
