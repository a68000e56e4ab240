import { z } from 'zod';
import { doubtKey } from '../../../machines/looking/events.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Somebody looked at places of the list of doubts, and says why they may stay as they are. It stands with their name. */
export const answerDoubts = caseAct({
  event: 'doubts.answered',
  input: z.object({
    doubts: z.array(doubtKey).min(1, 'Choose the doubts you looked at').max(5000),
    note: needed('Say why they may stay', 4000),
  }),
  plan: (input) => [{ type: 'doubts.answered', ...input }],
});
