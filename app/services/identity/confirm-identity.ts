import { z } from 'zod';
import { checkKindCodes, contactOrigins } from '../../../machines/identity/levels.ts';
import { checkId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { maybeDay, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const orNothing = z.literal('').transform(() => null);

/**
 * Confirms who is asking. The day the proof was received counts, not the day it was checked (UK GDPR Art 12A(2)(b)). Where
 * the officer says what kind of check it was, it goes on record as one; a case that needs only one proof needs no more
 * than this form.
 */
export const confirmIdentity = caseAct({
  event: 'identity.confirmed',
  input: z.object({
    method: needed('Say how you know who is asking'),
    kind: z.enum(checkKindCodes).or(orNothing).default(null),
    contact: z.enum(contactOrigins).or(orNothing).default(null),
    receivedOn: maybeDay,
  }),
  plan: ({ method, kind, contact, receivedOn }) => [
    ...(kind === null
      ? []
      : [
          {
            type: 'identity.checked' as const,
            checkId: checkId.parse(newId()),
            kind,
            contact: contact ?? ('none' as const),
            isIndependent: true,
            seenBy: null,
            note: method,
          },
        ]),
    { type: 'identity.confirmed', method, receivedOn },
  ],
});
