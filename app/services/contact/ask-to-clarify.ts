import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/**
 * Asks the requester a question. It pauses the clock only for access, and only where it identifies the information (UK
 * GDPR Art 12A(5)).
 */
export const askToClarify = caseAct({
  event: 'clarification.asked',
  input: z.object({
    question: needed('Write the question'),
    identifies: choice(['yes', 'no'], 'Say whether the answer is needed to identify the information'),
    reason: maybe(),
  }),
  plan: ({ question, identifies, reason }) => [
    { type: 'clarification.asked', question, identifiesInformation: identifies === 'yes', reason: reason || null },
  ],
});
