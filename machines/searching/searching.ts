import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';

/** A search somebody was asked for. */
export interface AskedSearch extends Omit<EventOf<'search.asked'>, 'type' | 'on' | 'by'> {
  readonly askedOn: CivilDate;
  /** When its owner was last reminded. */
  readonly chasedOn: CivilDate | null;
  /** When whoever is above its owner was written to. */
  readonly escalatedOn: CivilDate | null;
  readonly isAnswered: boolean;
}

/** How far the search has come, and what the letter says beside the copy. */
export interface Searching {
  readonly asked: readonly AskedSearch[];
  /** Why the search as a whole is enough. */
  readonly reason: string | null;
  readonly content: EventOf<'content.completed'> | null;
}

export const emptySearching: Searching = { asked: [], reason: null, content: null };

/** Folds one event into the search. */
export function foldSearching(before: Searching, event: CaseEvent): Searching {
  switch (event.type) {
    case 'search.asked': {
      const { type: _type, on: askedOn, by: _by, ...asked } = event;
      const isNew = { chasedOn: null, escalatedOn: null, isAnswered: false };
      return { ...before, asked: [...before.asked, { ...asked, askedOn, ...isNew }] };
    }
    case 'search.escalated':
      return {
        ...before,
        asked: before.asked.map((one) =>
          event.searches.includes(one.searchId) ? { ...one, escalatedOn: event.on } : one,
        ),
      };
    case 'search.recorded':
      return {
        ...before,
        asked: before.asked.map((one) => (one.searchId === event.searchId ? { ...one, isAnswered: true } : one)),
      };
    case 'search.reasoned':
      return { ...before, reason: event.note };
    case 'content.completed':
      return { ...before, content: event };
    default:
      return before;
  }
}

/** The searches nobody has answered yet. */
export const openSearches = ({ asked }: Searching): readonly AskedSearch[] =>
  asked.filter(({ isAnswered }) => !isAnswered);

export const findAsked = ({ asked }: Searching, id: string): AskedSearch | null =>
  asked.find(({ searchId }) => searchId === id) ?? null;
