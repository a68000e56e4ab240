import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Adds a note for the team; the requester never sees it here, though it is data they could ask for. */
export const addNote = caseAct({
  event: 'note.added',
  input: z.object({
    body: needed('Write the note'),
  }),
  plan: (input) => [{ type: 'note.added', ...input }],
});
