import { z } from 'zod';
import { event, line, text } from '../event.ts';
import { checkKindCodes, contactOrigins } from '../identity/levels.ts';
import { incidentId } from '../ids.ts';
import { contact } from '../people.ts';

export const deliveryEvents = [
  /** How the requester can be reached has changed: all of it as it is from now on, and how the body came to know. */
  event('contact.changed', { contact, source: text, reason: text }),
  /** Somebody found out, by details held before, that the change is the requester's own. */
  event('contact.verified', { kind: z.enum(checkKindCodes), contact: z.enum(contactOrigins), note: text }),
  /** Who gets the answer, where that is not simply whoever asked. */
  event('answer.directed', {
    to: z.enum(['requester', 'subject', 'other']),
    name: line,
    address: z.string().max(500).nullable(),
    reason: text,
    /** What shows that it may go to them. */
    authority: text,
  }),
  /** The answer is taken back: nobody can open it from this moment. */
  event('answer.recalled', {
    reason: text,
    /** The incident it was taken back for, where one is on record. */
    incidentId: incidentId.optional(),
  }),
] as const;
