import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/**
 * Asks for proof of identity. Only with the reasonable doubt that justifies it: it moves the start of the clock (UK
 * GDPR Art 12(6)).
 */
export const askIdentity = caseAct({
  event: 'identity.asked',
  input: z.object({
    doubt: needed('Say why there is reasonable doubt about who is asking'),
    wanted: needed('Say what proof would be enough'),
  }),
  plan: (input) => [{ type: 'identity.asked', ...input }],
});
