import type { HoldKind } from '../../../machines/disposal/events.ts';

/** What holds the papers of a case. */
export const holdWords: Record<HoldKind, string> = {
  proceedings: 'Legal proceedings, begun or expected',
  inquiry: 'A public inquiry',
  regulator: 'The regulator is looking at it',
  complaint: 'A complaint outside this service',
  other: 'Something else',
};
