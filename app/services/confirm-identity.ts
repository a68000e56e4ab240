import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { maybeDay, needed } from './form-fields.ts';

/** Confirms who is asking. The day the proof was received counts, not the day it was checked (UK GDPR Art 12A(2)(b)). */
export const confirmIdentity = caseAct({
  event: 'identity.confirmed',
  input: z.object({
    method: needed('Say how you know who is asking'),
    receivedOn: maybeDay,
  }),
  plan: (input) => [{ type: 'identity.confirmed', ...input }],
});
