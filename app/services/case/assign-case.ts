import { z } from 'zod';
import { staffId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice } from '../form-fields.ts';

/** What a form says for taking the assignment away: an empty field would be one that was left out. */
export const nobody = 'nobody';

/** Assigns the case to an officer or a reviewer, or takes the assignment away. */
export const assignCase = caseAct({
  event: 'case.assigned',
  input: z.object({
    role: choice(['officer', 'reviewer'], 'Choose the role'),
    to: z.union([z.literal(nobody).transform(() => null), staffId]),
  }),
  plan: (input) => [{ type: 'case.assigned', ...input }],
});
