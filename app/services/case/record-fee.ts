import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybeDay } from '../form-fields.ts';

/** Records that the fee was paid; the clock starts on that day (UK GDPR Art 12A(2)(c)). */
export const recordFee = caseAct({
  event: 'fee.paid',
  input: z.object({
    on: maybeDay,
  }),
  plan: ({ on }) => [{ type: 'fee.paid', ...(on && { on }) }],
});
