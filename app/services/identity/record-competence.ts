import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Records what a child understands of a request about them, and wants. */
export const recordCompetence = caseAct({
  event: 'competence.recorded',
  input: z.object({
    understands: choice(['yes', 'in-part', 'no'], 'Choose what the child understands'),
    agrees: choice(['yes', 'no', 'not-said'], 'Choose whether the child agrees'),
    why: needed('Say what shows it'),
    views: needed('Write what the child wants, or why they could not be asked'),
    assessedBy: needed('Say who spoke with the child', 300),
  }),
  plan: (input) => [{ type: 'competence.recorded', ...input }],
});
