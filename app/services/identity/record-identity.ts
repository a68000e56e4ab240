import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybeDay, needed } from '../form-fields.ts';

/** Records that proof of identity came another way: shown in person, by post, vouched for by a worker. */
export const recordIdentity = caseAct({
  event: 'identity.provided',
  input: z.object({
    how: needed('Say how the proof came', 300),
    on: maybeDay,
  }),
  plan: ({ how, on }) => [{ type: 'identity.provided', how, files: [], ...(on && { on }) }],
});
