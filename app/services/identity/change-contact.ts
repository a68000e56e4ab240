import { z } from 'zod';
import { contactChannels, contactWays } from '../../../machines/people.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/**
 * Changes how whoever asked can be reached, with how the body came to know it. After identity was confirmed nothing leaves
 * before the change was found to be theirs (UK GDPR Art 5(1)(f)).
 */
export const changeContact = caseAct({
  event: 'contact.changed',
  input: z.object({
    ways: z.array(z.enum(contactWays)).default([]),
    email: z.union([z.literal(''), z.email('Enter an e-mail address in the right format').max(254)]).default(''),
    phone: maybe(60),
    address: maybe(500),
    worker: maybe(200),
    safe: choice(['yes', 'with-care', 'no'], 'Say whether it is safe to contact them this way'),
    safetyNote: maybe(2000),
    not: z.array(z.enum(contactChannels)).default([]),
    source: needed('Say who told you, and how'),
    reason: needed('Say why it changes'),
  }),
  plan: ({ email, phone, address, worker, safetyNote, source, reason, ways, safe, not }) => [
    {
      type: 'contact.changed',
      contact: {
        ways,
        safe,
        not,
        email: orNull(email),
        phone: orNull(phone),
        address: orNull(address),
        worker: orNull(worker),
        safetyNote: orNull(safetyNote),
      },
      source,
      reason,
    },
  ],
});
