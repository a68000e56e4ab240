import { z } from 'zod';
import { complaintOutcomes } from '../../../machines/complaint/gates.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Records the outcome of a complaint in the words the letter will use (DPA 2018 s.164A(4)). */
export const decideComplaint = caseAct({
  event: 'decision.recorded',
  input: z.object({
    outcome: choice(complaintOutcomes, 'Choose the outcome'),
    explanation: needed('Say what you found, and what follows from it'),
  }),
  plan: ({ outcome, explanation }) => [{ type: 'decision.recorded', outcome, explanation, exemptions: [] }],
});
