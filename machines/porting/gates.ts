import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { leavingObstacle } from '../release-gates.ts';
import type { WorkItem } from '../work/work.ts';

const law = 'UK GDPR Art 20(2)';

/** Where a set of data is to be sent by its decision; null where it goes to the person alone. */
export const transferOf = ({ decision }: WorkItem) =>
  decision?.right === 'portability' && decision.transfer?.way ? decision.transfer : null;

/** Why nothing can be sent to another organisation in this state; null when something can. */
export function portingObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  if (type !== 'data-set.sent') return null;
  const { request, work } = state;
  if (request.context.right !== 'portability') {
    return refuse('other-right', 'Only the right to portability has data sent to another organisation.', law);
  }
  const waiting = work.items.some((one) => transferOf(one) !== null && one.carriedOut === null);
  if (!waiting) return refuse('nothing-to-do', 'No set of data waits to be sent to an organisation.');
  // It cannot be taken back, so all that keeps an answer in the house keeps this there.
  return leavingObstacle(state);
}

/** What the record of a sending must satisfy beyond its shape: it is what was approved, and nothing else. */
export function portingFault({ work }: CaseState, event: CaseEvent): Refusal | null {
  if (event.type !== 'data-set.sent') return null;
  const one = work.items.find(({ id }) => id === event.itemId);
  const transfer = one ? transferOf(one) : null;
  if (!one || !transfer || one.carriedOut !== null) {
    return refuse('gone', 'This set of data does not wait to be sent. Load the case again.');
  }
  return transfer.organisation === event.to && transfer.way === event.way
    ? null
    : refuse(
        'not-as-approved',
        'The approved letter says to whom it is sent and how. To send it otherwise, have it sent back and decide again.',
        law,
      );
}
