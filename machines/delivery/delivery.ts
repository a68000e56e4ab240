import type { CaseEvent, EventOf, RequestReceived } from '../events.ts';
import type { Contact } from '../people.ts';

/** How whoever asked can be reached now, and to whom the answer goes. */
export interface Delivering {
  readonly contact: Contact;
  /** Changed since identity was confirmed, and nobody has found out since that the change is theirs. */
  readonly isToVerify: boolean;
  /** Where letters went before such a change, and go until it is found to be theirs. */
  readonly addressBefore: string | null;
  readonly directed: EventOf<'answer.directed'> | null;
  readonly recalls: readonly EventOf<'answer.recalled'>[];
}

export const openDelivering = ({ contact }: RequestReceived): Delivering => ({
  contact,
  isToVerify: false,
  addressBefore: null,
  directed: null,
  recalls: [],
});

/**
 * Folds one event into where the answer goes.
 * @param isConfirmed identity was confirmed before it
 * @param address where letters went before it
 */
export function foldDelivering(
  before: Delivering,
  event: CaseEvent,
  isConfirmed: boolean,
  address: string | null,
): Delivering {
  const doubted = (isNew: boolean): Pick<Delivering, 'isToVerify' | 'addressBefore'> =>
    isConfirmed && isNew && !before.isToVerify ? { isToVerify: true, addressBefore: address } : before;
  switch (event.type) {
    case 'contact.changed': {
      const { isToVerify, addressBefore } = doubted(opensMore(before.contact, event.contact));
      return { ...before, contact: event.contact, isToVerify, addressBefore };
    }
    case 'receiving.chosen': {
      const { isToVerify, addressBefore } = doubted(event.address !== null && event.address !== address);
      return { ...before, isToVerify, addressBefore };
    }
    case 'contact.verified':
      return { ...before, isToVerify: false, addressBefore: null };
    case 'answer.directed':
      return { ...before, directed: event };
    case 'answer.recalled':
      return { ...before, recalls: [...before.recalls, event] };
    default:
      return before;
  }
}

const caution = { no: 2, 'with-care': 1, yes: 0 } as const;

/**
 * Whether somebody could be reached, by the new details, who could not be before: a new address, or a warning taken
 * away. To say less, or warn more, needs no proof.
 */
function opensMore(before: Contact, after: Contact): boolean {
  const isNew = (one: string | null, other: string | null) => other !== null && one !== other;
  return (
    isNew(before.email, after.email) ||
    isNew(before.phone, after.phone) ||
    isNew(before.address, after.address) ||
    isNew(before.worker, after.worker) ||
    caution[after.safe] < caution[before.safe] ||
    (before.not ?? []).some((channel) => !(after.not ?? []).includes(channel))
  );
}

export const sameContact = (one: Contact, other: Contact): boolean => {
  const plain = ({ ways, not, ...rest }: Contact) =>
    JSON.stringify([Object.entries(rest).sort(), [...ways].sort(), [...(not ?? [])].sort()]);
  return plain(one) === plain(other);
};
