import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { needed } from './form-fields.ts';

/** Asks for a reasonable fee: only where a request is manifestly unfounded or excessive (UK GDPR Art 12(5)). */
export const askFee = caseAct({
  event: 'fee.asked',
  input: z.object({
    pounds: z.coerce.number('Enter the fee in pounds').positive('Enter the fee in pounds').max(10_000),
    reason: needed('Say why the law allows a fee here'),
  }),
  plan: ({ pounds, reason }) => [{ type: 'fee.asked', amountPence: Math.round(pounds * 100), reason }],
});
