import { z } from 'zod';
import { caseAct } from './case-act.ts';

/** Takes back the last act of the review, whoever did it and however long ago. */
export const undoReview = caseAct({
  event: 'review.undone',
  input: z.object({}),
  plan: () => [{ type: 'review.undone' }],
});
