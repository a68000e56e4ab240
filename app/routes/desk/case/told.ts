import type { EventOf } from '../../../../machines/events.ts';

/** A page that somebody looked at, as the event has it. */
export type Seen = Pick<EventOf<'material.viewed'>, 'documentId' | 'pageId'>;

/** A line of the timeline: what happened, and the words that came with it. */
export interface Told {
  readonly title: string;
  readonly detail: string | null;
  /** What was looked at: told for all of a run of lines at once, by `seenWords`. */
  readonly seen?: Seen;
}

export const told = (title: string, detail: string | null = null): Told => ({ title, detail });
