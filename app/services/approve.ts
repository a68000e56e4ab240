import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { maybe } from './form-fields.ts';

/** Approves the answer; never one’s own work. */
export const approve = caseAct({
  event: 'approval.given',
  input: z.object({
    note: maybe(),
  }),
  plan: (input) => [{ type: 'approval.given', ...input }],
});
