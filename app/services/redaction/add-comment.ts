import { z } from 'zod';
import { commentId, documentId, pageId } from '../../../machines/ids.ts';
import { commentAsks } from '../../../machines/looking/events.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

/** Writes a comment on a page, for whoever else looks through it. The requester never sees it here. */
export const addComment = caseAct({
  event: 'comment.added',
  input: z.object({ documentId, pageId, body: needed('Write the comment', 4000), asks: z.enum(commentAsks) }),
  plan: (input) => [{ type: 'comment.added', ...input, commentId: commentId.parse(newId()) }],
});
