import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { needed } from './form-fields.ts';

/** Opens a case again that lapsed for want of proof; proof that comes now starts a new month. */
export const reopenCase = caseAct({
  event: 'case.reopened',
  input: z.object({
    reason: needed('Say why the case is opened again'),
  }),
  plan: (input) => [{ type: 'case.reopened', ...input }],
});
