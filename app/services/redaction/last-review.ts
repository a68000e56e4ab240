import type { Actor } from '../../../machines/actors.ts';
import type { CaseEvent } from '../../../machines/events.ts';
import type { LoadedCase } from '../load-case.ts';

const reviewTypes: readonly CaseEvent['type'][] = [
  'marks.added',
  'marks.removed',
  'page.decided',
  'copies.decided',
  'suggestions.rejected',
  'pages.turned',
  'review.undone',
  'review.passed-over',
  'review.redone',
];

/** What somebody did last to the pages of a case; undefined where they did nothing yet. */
export const lastReview = ({ history }: LoadedCase, who: Actor) =>
  history.findLast(({ event }) => event.by.id === who.id && reviewTypes.includes(event.type));
