import type { CaseState } from '../case.ts';
import type { Delivery, ReceivingWay } from '../people.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** How an answer leaves the house for each way of receiving it. */
export const deliveryFor: Readonly<Record<ReceivingWay, Delivery>> = {
  'all-at-once': 'portal',
  'in-parts': 'portal',
  paper: 'post',
  stick: 'post',
  together: 'in-person',
  visit: 'in-person',
};

/** Where the answer would go by post; null where nobody gave an address. */
export const postalAddress = ({ kindness, delivery, record: { received } }: CaseState): string | null =>
  kindness.address ?? delivery.contact.address ?? received.requester.address;

/** What is posted needs to be posted somewhere. */
export const needsAddress = (way: ReceivingWay): boolean => deliveryFor[way] === 'post';

/**
 * Why an answer cannot go out like this: the requester chose another way, and nobody said why it has to be this one. Who
 * asks online is answered in a common electronic form unless they want it otherwise (UK GDPR Arts 12(3), 15(3)).
 */
export function otherWayFault(state: CaseState, delivery: Delivery, why: string): Refusal | null {
  if (deliveryFor[state.kindness.way] === delivery || why !== '') return null;
  return refuse(
    'other-way',
    `The requester chose to get the answer ${wayWords[state.kindness.way]}. Deliver it so, or say why it has to be another way.`,
    'UK GDPR Art 12(3)',
  );
}

/** How staff read each way, as the end of a sentence. */
export const wayWords: Readonly<Record<ReceivingWay, string>> = {
  'all-at-once': 'online, all at once',
  'in-parts': 'online, a part at a time',
  paper: 'on paper, by post',
  stick: 'on a USB stick, by post',
  together: 'by reading it together with someone',
  visit: 'by coming to see it',
};
