import type { CaseState } from '../case.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Access was asked for instead of what this request could not give. */
export const isTurnedIntoAccess = ({ work }: CaseState): boolean =>
  work.links.some(({ why }) => why === 'access-instead');

/** Access was offered by a message, or by the released answer that refuses a set of data (UK GDPR Arts 12(2), 15). */
const isAccessOffered = ({ work, record }: CaseState): boolean =>
  work.duties.some(({ duty, isDone }) => duty === 'access-offered' && isDone) ||
  (record.release !== null && work.items.some(({ outcome }) => outcome === 'refused'));

/**
 * Why a requester cannot have a copy instead out of this case; null when they can. Anything else they ask for as a request
 * of its own, with a day of receipt of its own.
 */
export function ownLinkObstacle(state: CaseState): Refusal | null {
  if (state.request.context.right !== 'portability') {
    return refuse('other-right', 'Ask for this as a request of its own.');
  }
  if (isTurnedIntoAccess(state)) return refuse('asked', 'You have asked for a copy instead already.');
  return isAccessOffered(state)
    ? null
    : refuse('not-offered', 'Nothing has been refused here that a copy could stand in for.');
}
