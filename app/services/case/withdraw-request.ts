import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybe } from '../form-fields.ts';

/** Records that the requester withdrew the request. */
export const withdrawRequest = caseAct({
  event: 'request.withdrawn',
  input: z.object({
    reason: maybe(),
  }),
  plan: (input) => [{ type: 'request.withdrawn', ...input }],
});
