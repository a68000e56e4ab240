import { z } from 'zod';
import { doubtKey } from '../../../machines/looking/events.ts';
import { caseAct } from '../case-act.ts';

/** What was said of doubts was wrong, or not enough: they are on the list again, to be looked at. Who said so is on record. */
export const reopenDoubts = caseAct({
  event: 'doubts.reopened',
  input: z.object({ doubts: z.array(doubtKey).min(1, 'Tick what has to be looked at again').max(5000) }),
  plan: (input) => [{ type: 'doubts.reopened', ...input }],
});
