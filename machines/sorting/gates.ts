import type { CaseState } from '../case.ts';
import type { CaseEvent } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** What is wrong with the details; null when nothing is. */
export function sortingFault({ sorting }: CaseState, event: CaseEvent): Refusal | null {
  if (event.type !== 'request.sorted') return null;
  return event.service === sorting.service && event.asker === sorting.asker
    ? refuse('as-it-is', 'It is counted like this already. Choose another service or another requester.')
    : null;
}

/** Why a service cannot be named by this body: it is not in its list, nor named in the case already. Null where it can. */
export function serviceFault({ sorting }: CaseState, event: CaseEvent, services: readonly string[]): Refusal | null {
  if (event.type !== 'request.sorted' || event.service === null) return null;
  return services.includes(event.service) || event.service === sorting.service
    ? null
    : refuse('no-service', 'This service is not in the list of this body. Choose one of the list.');
}
