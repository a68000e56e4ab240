import { z } from 'zod';
import { event, line, text } from '../event.ts';
import { checkId } from '../ids.ts';
import { checkKindCodes, contactOrigins, proofLevels } from './levels.ts';

export const identityEvents = [
  /** One way in which somebody found out who is asking. What was seen is not kept, only that it was. */
  event('identity.checked', {
    checkId,
    kind: z.enum(checkKindCodes),
    /** Who saw or spoke with them, as a role; null where it was whoever recorded it. */
    seenBy: line.nullable(),
    contact: z.enum(contactOrigins),
    isIndependent: z.boolean(),
    note: text,
  }),
  /** A check that turns out to be worth nothing, or was recorded by mistake. */
  event('identity.check-withdrawn', { checkId, reason: text }),
  /** More or less proof than the rules ask for, for a reason. */
  event('identity.level-set', { level: z.enum(proofLevels), reason: text }),
] as const;
