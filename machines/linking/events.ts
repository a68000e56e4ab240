import { z } from 'zod';
import { event, text } from '../event.ts';

/** Why staff say that two cases belong together. The other reasons of a link come from opening one case out of another. */
export const handLinks = ['same-person', 'sibling', 'same-file', 'asked-together', 'duplicate'] as const;

export const linkingEvents = [
  /** The link was a mistake, or no longer helps. */
  event('case.unlinked', { reference: z.string().max(60), reason: text }),

  /** The same was asked twice: this one ends, and what it asks is answered under the reference of the other. */
  event('request.ended-as-duplicate', { reference: z.string().max(60), reason: text }),
] as const;
