import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { needed } from './form-fields.ts';

/** Sends the answer back with what has to change. */
export const sendBack = caseAct({
  event: 'approval.refused',
  input: z.object({
    note: needed('Say what has to change'),
  }),
  plan: (input) => [{ type: 'approval.refused', ...input }],
});
