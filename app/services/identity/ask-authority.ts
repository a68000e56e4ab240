import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Asks for proof that the requester may ask for someone else. */
export const askAuthority = caseAct({
  event: 'authority.asked',
  input: z.object({
    wanted: needed('Say what proof of authority is needed'),
  }),
  plan: (input) => [{ type: 'authority.asked', ...input }],
});
