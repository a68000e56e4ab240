import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** The proof was not enough: says what is missing, and the clock waits for it. */
export const rejectIdentity = caseAct({
  event: 'identity.rejected',
  input: z.object({
    reason: needed('Say what is missing and what would be enough'),
  }),
  plan: (input) => [{ type: 'identity.rejected', ...input }],
});
