import { z } from 'zod';
import { staffId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice } from '../form-fields.ts';

/** Assigns the case to an officer or a reviewer, or takes the assignment away. */
export const assignCase = caseAct({
  event: 'case.assigned',
  input: z.object({
    role: choice(['officer', 'reviewer'], 'Choose the role'),
    to: z.union([z.literal('').transform(() => null), staffId]),
  }),
  plan: (input) => [{ type: 'case.assigned', ...input }],
});
