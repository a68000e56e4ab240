import type { CaseEvent, EventOf, RequestReceived } from '../events.ts';

/** What is on record about asking for someone else, and about who must not get hold of what. */
export interface Representation {
  readonly competence: EventOf<'competence.recorded'> | null;
  readonly conflicts: readonly Pick<EventOf<'conflict.recorded'>, 'kind' | 'note'>[];
  /** The decision that covers the conflicts recorded so far; null while one waits. */
  readonly decided: EventOf<'conflict.decided'> | null;
}

/** A court order that whoever asks tells of is on record from the beginning. */
export const openRepresentation = ({ courtOrder }: RequestReceived): Representation => ({
  competence: null,
  conflicts: courtOrder ? [{ kind: 'court-order', note: 'Whoever asks says that there is a court order.' }] : [],
  decided: null,
});

/** A child who understands what a request about them means does not want it. No age decides that (Gillick; DPA 2018 s.208). */
export const isChildsNo = (said: Representation['competence']): boolean =>
  said !== null && said.understands === 'yes' && said.agrees === 'no';

/** Folds one event; a further conflict, or a child's "no", waits for a decision of its own. */
export function foldRepresentation(before: Representation, event: CaseEvent): Representation {
  switch (event.type) {
    case 'competence.recorded':
      return { ...before, competence: event, decided: isChildsNo(event) ? null : before.decided };
    case 'conflict.recorded':
      return { ...before, conflicts: [...before.conflicts, event], decided: null };
    case 'conflict.decided':
      return { ...before, decided: event };
    default:
      return before;
  }
}
