import { isForbidden } from '../../../machines/delivery/gates.ts';
import type { Contact } from '../../../machines/people.ts';

/** Why somebody is sent no e-mail: they said that no contact is safe, or they did not choose it. Null where they are. */
export function whyNoMail(contact: Contact): 'not-safe' | 'no-address' | null {
  if (isForbidden(contact, 'email')) return 'not-safe';
  return contact.email === null || !contact.ways.includes('email') ? 'no-address' : null;
}
