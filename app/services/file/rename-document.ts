import { z } from 'zod';
import { documentId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Gives a document the name that stands in the schedule and the answer; a file's own name may name somebody. */
export const renameDocument = caseAct({
  event: 'document.renamed',
  input: z.object({ documentId, name: needed('Enter a name for the document', 200) }),
  plan: (input) => [{ type: 'document.renamed', ...input }],
});
