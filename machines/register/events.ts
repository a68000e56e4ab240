import { z } from 'zod';
import { mostAtOnce } from '../documents/events.ts';
import { event, text } from '../event.ts';
import { documentId, otherPersonId, pageId } from '../ids.ts';

/** What somebody named in the papers is to whom the papers are about. */
export const personRoles = ['requester', 'child', 'family', 'referrer', 'professional', 'other'] as const;
const personRole = z.enum(personRoles);
export type PersonRole = z.infer<typeof personRole>;

const name = z.string().trim().min(1).max(200);

/**
 * The people register: who is named in a case and how, and which suggestions drawn from it were turned down. Consent and
 * decision are `person.considered`, under the same id.
 */
export const registerEvents = [
  /** Recorded again under the same id, it takes the place of what was said before. */
  event('person.named', {
    personId: otherPersonId,
    name,
    role: personRole,
    /** Other names, nicknames, spellings: each is looked for as it is written. */
    variants: z.array(name).max(40),
  }),
  event('person.unnamed', { personId: otherPersonId, reason: text }),
  /** A key names a place and why it was suggested, never the words. */
  event('suggestions.rejected', {
    suggestions: z
      .array(z.object({ documentId, pageId, key: z.string().min(1).max(120) }))
      .min(1)
      .max(mostAtOnce),
  }),
] as const;
