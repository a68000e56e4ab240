import type { CaseEvent, EventOf } from '../events.ts';

/** What is on record about the dates a case missed. */
export interface Breach {
  readonly explained: readonly EventOf<'breach.explained'>[];
  readonly apologies: readonly EventOf<'breach.apologised'>[];
}

export const noBreach: Breach = { explained: [], apologies: [] };

/** Folds one event into what is on record about missed dates. */
export function foldBreach(before: Breach, event: CaseEvent): Breach {
  switch (event.type) {
    case 'breach.explained':
      return { ...before, explained: [...before.explained, event] };
    case 'breach.apologised':
      return { ...before, apologies: [...before.apologies, event] };
    default:
      return before;
  }
}
