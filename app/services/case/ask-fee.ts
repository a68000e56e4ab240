import { z } from 'zod';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

const article = 'UK GDPR Art 12(5)';

/**
 * Asks for a reasonable fee: only where a request is manifestly unfounded or excessive (UK GDPR Art 12(5)), and within
 * what the body charges.
 */
export const askFee = caseAct({
  event: 'fee.asked',
  input: z.object({
    pounds: z.coerce.number('Enter the fee in pounds').positive('Enter the fee in pounds').max(10_000),
    reason: needed('Say why the law allows a fee here'),
  }),
  plan: ({ pounds, reason }, _state, _today, { charges }) => {
    if (!charges.mayAskFee)
      return refuse(
        'no-fees',
        'This body asks for no fees. The request can be refused where the law allows it.',
        article,
      );
    if (pounds > charges.mostPounds)
      return refuse(
        'fee-too-high',
        `A fee of this body is £${charges.mostPounds} at most: what answering costs.`,
        article,
      );
    return [{ type: 'fee.asked', amountPence: Math.round(pounds * 100), reason }];
  },
});
