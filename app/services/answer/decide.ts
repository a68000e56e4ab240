import { z } from 'zod';
import { exemptionCodes } from '../../../machines/exemptions/index.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/** Records the decision in the words the letter will use. */
export const decide = caseAct({
  event: 'decision.recorded',
  input: z.object({
    outcome: choice(
      ['granted', 'partly-granted', 'refused', 'nothing-held', 'not-valid', 'redirected'],
      'Choose the outcome',
    ),
    explanation: needed('Explain the decision to the requester'),
    code: z.union([z.literal(''), z.enum(exemptionCodes)]).default(''),
    citation: maybe(300),
    reason: maybe(),
  }),
  plan: ({ outcome, explanation, code, citation, reason }) => [
    {
      type: 'decision.recorded',
      outcome,
      explanation,
      exemptions: code === '' ? [] : [{ code, citation: citation || null, reason: reason || explanation }],
    },
  ],
});
