import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/** Records who gets the answer, why, and on whose authority: the person themself, an advocate, or whoever asked. */
export const directAnswer = caseAct({
  event: 'answer.directed',
  input: z.object({
    to: choice(['requester', 'subject', 'other'], 'Choose who gets the answer'),
    name: needed('Enter the name of whoever gets the answer', 300),
    address: maybe(500),
    reason: needed('Say why it goes to them'),
    authority: needed('Say what shows that it may go to them'),
  }),
  plan: ({ address, ...input }) => [{ type: 'answer.directed', ...input, address: address || null }],
});
