import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Extends by two further months and gives notice with the reasons, in one act (UK GDPR Art 12A(3)–(4)). */
export const extend = caseAct({
  event: 'extension.given',
  input: z.object({
    reason: choice(['complexity', 'number-of-requests'], 'Choose the reason'),
    explanation: needed('Explain the delay to the requester'),
  }),
  plan: (input) => [{ type: 'extension.given', ...input }],
});
