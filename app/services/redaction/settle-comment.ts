import { z } from 'zod';
import { commentId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { maybe } from '../form-fields.ts';

/** A comment is dealt with; what was done can be said, and is read by whoever wrote it. */
export const settleComment = caseAct({
  event: 'comment.settled',
  input: z.object({ settle: commentId, answer: maybe() }),
  plan: ({ settle, answer }) => [{ type: 'comment.settled', commentId: settle, answer }],
});
