import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { counts } from '../identity/levels.ts';
import { postalAddress } from '../kindness/receiving.ts';
import type { Contact, ContactChannel } from '../people.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { sameContact } from './delivery.ts';
import { handedOver } from './handed-over.ts';

const channelWords: Readonly<Record<ContactChannel, string>> = {
  email: 'by e-mail',
  phone: 'by phone',
  post: 'by post',
};

/** Whether somebody must not be reached this way: they said so, or said that none of the ways they gave is safe. */
export const isForbidden = ({ safe, not }: Contact, channel: ContactChannel): boolean =>
  safe === 'no' || (not ?? []).includes(channel);

/** The sentence for a way that must not be used; null where it may be. */
export const channelObstacle = (contact: Contact, channel: ContactChannel): Refusal | null =>
  isForbidden(contact, channel)
    ? refuse(
        'not-safe',
        `This person must not be contacted ${channelWords[channel]}: somebody else may get it. Choose another way, or change the contact details once they are known to be safe.`,
        'UK GDPR Arts 5(1)(f), 32',
      )
    : null;

/** Why an act about where the answer goes cannot be done in this state; null when nothing stands in the way here. */
export function deliveryObstacle({ request, delivery, record }: CaseState, type: CaseEventType): Refusal | null {
  const { work } = request.value;
  switch (type) {
    case 'contact.verified':
      return delivery.isToVerify
        ? null
        : refuse('nothing-to-verify', 'No change of contact details waits to be found true.');
    case 'answer.directed':
      if (work === 'working') return null;
      return work === 'answered' || work === 'closed'
        ? refuse('over', 'The answer has been released or the case closed.')
        : refuse('built', 'The letter names who gets the answer. Take it back or have it sent back first.');
    case 'answer.recalled':
      return record.release || record.earlier.length > 0
        ? null
        : refuse('not-released', 'Nothing has been released that could be taken back.');
    default:
      return null;
  }
}

/** What the details of an event about where the answer goes must satisfy; null when they do. */
export function deliveryFault(state: CaseState, event: CaseEvent): Refusal | null {
  const { delivery, request } = state;
  switch (event.type) {
    case 'contact.changed':
      return sameContact(delivery.contact, event.contact)
        ? refuse('same-contact', 'These are the contact details the case has already.')
        : null;
    case 'contact.verified':
      return counts({ ...event, isIndependent: true })
        ? null
        : refuse(
            'not-verified',
            'This does not show that the change is theirs. Ask them by details held before the change, meet them, or ask what only they could know.',
            'UK GDPR Art 12(6)',
          );
    case 'answer.directed':
      return event.to === 'subject' && request.context.capacity === 'self'
        ? refuse('own-data', 'The requester asks about themselves, so there is nobody else the information is about.')
        : null;
    case 'answer.released':
      return releaseFault(state, event.delivery);
    case 'delivery.recorded':
      return handedOver(state).some(({ stage }) => stage === (event.stage ?? null))
        ? null
        : refuse('not-handed-over', 'This was not posted or handed over, or was taken back. Load the page again.');
    case 'complaint.acknowledged':
      return event.by.kind === 'staff' && (event.how === 'email' || event.how === 'post' || event.how === 'phone')
        ? channelObstacle(delivery.contact, event.how)
        : null;
    default:
      return null;
  }
}

/** Whether the answer goes to somebody other than whoever asked. */
export const goesElsewhere = ({ delivery }: CaseState): boolean =>
  delivery.directed !== null && delivery.directed.to !== 'requester';

function releaseFault(state: CaseState, how: 'portal' | 'post' | 'in-person'): Refusal | null {
  const elsewhere = goesElsewhere(state);
  if (how === 'portal' && elsewhere) {
    return refuse(
      'portal-other',
      'Online, whoever asked would open the answer, and it goes to somebody else. Choose by post or in person.',
      'UK GDPR Art 5(1)(f)',
    );
  }
  if (how !== 'post') return null;
  return elsewhere ? null : channelObstacle(state.delivery.contact, 'post');
}

/** Why the answer cannot be approved yet: whom it goes to is part of what is approved. */
export const directionObstacle = ({ record, delivery }: CaseState): Refusal | null => {
  const { replyTo } = record.received;
  if (delivery.directed !== null || replyTo === undefined || replyTo === 'requester') return null;
  return refuse(
    'whom',
    `They asked that the answer goes to ${replyTo === 'subject' ? 'the person it is about' : 'both of them'}. Record first who gets it, and on whose authority.`,
    'UK GDPR Art 12(6)',
  );
};

/** Why nothing may leave after contact details were changed; null when they are as identity was confirmed with. */
export const contactObstacle = ({ delivery }: CaseState): Refusal | null =>
  delivery.isToVerify
    ? refuse(
        'contact-changed',
        'The contact details were changed after identity was confirmed. Find out by details held before whether the change is theirs, and record it.',
        'UK GDPR Arts 5(1)(f), 12(6)',
      )
    : null;

export interface Addressee {
  readonly name: string;
  readonly address: string | null;
}

/** Who gets the answer: the name to be typed at release, and where it goes on paper. */
export function addresseeOf(state: CaseState): Addressee {
  const { directed } = state.delivery;
  if (directed !== null && directed.to !== 'requester') return { name: directed.name, address: directed.address };
  return requesterAsAddressee(state);
}

/**
 * Whoever asked, and where letters to them go. An address given after identity was confirmed is on none before it was
 * found to be theirs (UK GDPR Arts 5(1)(f), 12(6)).
 */
export function requesterAsAddressee(state: CaseState): Addressee {
  const { contact, isToVerify, addressBefore } = state.delivery;
  const address = isForbidden(contact, 'post') ? null : isToVerify ? addressBefore : postalAddress(state);
  return { name: state.record.received.requester.name, address };
}
