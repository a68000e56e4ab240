import type { CaseEvent, EventOf } from '../events.ts';

/** What is on record about asking for someone else, and about who must not get hold of what. */
export interface Representation {
  readonly competence: EventOf<'competence.recorded'> | null;
  readonly conflicts: readonly EventOf<'conflict.recorded'>[];
  /** The decision that covers the conflicts recorded so far; null while one waits. */
  readonly decided: EventOf<'conflict.decided'> | null;
}

export const noRepresentation: Representation = { competence: null, conflicts: [], decided: null };

/** Folds one event; a further conflict waits for a decision of its own. */
export function foldRepresentation(before: Representation, event: CaseEvent): Representation {
  switch (event.type) {
    case 'competence.recorded':
      return { ...before, competence: event };
    case 'conflict.recorded':
      return { ...before, conflicts: [...before.conflicts, event], decided: null };
    case 'conflict.decided':
      return { ...before, decided: event };
    default:
      return before;
  }
}
