import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybe } from '../form-fields.ts';

/** Closes a case whose answer has been delivered. */
export const closeCase = caseAct({
  event: 'case.closed',
  input: z.object({
    note: maybe(),
  }),
  plan: (input) => [{ type: 'case.closed', ...input }],
});
