import { z } from 'zod';
import { caseAct } from '../case-act.ts';

/** Does again what the person themselves undid last, however long ago; refused where its pages were changed since. */
export const redoReview = caseAct({
  event: 'review.redone',
  input: z.object({}),
  plan: () => [{ type: 'review.redone' }],
});
