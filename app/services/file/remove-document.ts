import { z } from 'zod';
import { documentId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Takes a document out of the case, with the reason: added by mistake, unreadable, someone else's. */
export const removeDocument = caseAct({
  event: 'document.removed',
  input: z.object({ documentId, reason: needed('Say why the document is removed') }),
  plan: (input) => [{ type: 'document.removed', ...input }],
});
