import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Takes back that a case is destroyed, at any time before it is. It is listed as due again. */
export const stopDisposal = caseAct({
  event: 'disposal.stopped',
  input: z.object({ reason: needed('Say why it must not be destroyed') }),
  plan: ({ reason }) => [{ type: 'disposal.stopped', reason }],
});
