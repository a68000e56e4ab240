import { z } from 'zod';
import { checkId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Takes a check of identity back that turned out to be worth nothing. */
export const withdrawCheck = caseAct({
  event: 'identity.check-withdrawn',
  input: z.object({
    check: needed('Choose the check', 64),
    reason: needed('Say why it does not count'),
  }),
  plan: ({ check, reason }) => [{ type: 'identity.check-withdrawn', checkId: checkId.parse(check), reason }],
});
