import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** The authority shown is not enough. */
export const rejectAuthority = caseAct({
  event: 'authority.rejected',
  input: z.object({
    reason: needed('Say what is missing and what would be enough'),
  }),
  plan: (input) => [{ type: 'authority.rejected', ...input }],
});
