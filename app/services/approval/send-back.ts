import { z } from 'zod';
import { openNotes } from '../../../machines/looking/gates.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { maybe } from '../form-fields.ts';

/** Sends the answer back with what has to change: a reason, the notes on its pages, or both. */
export const sendBack = caseAct({
  event: 'approval.refused',
  input: z.object({ note: maybe(20_000) }),
  plan: ({ note }, state) => {
    const notes = openNotes(state).length;
    if (note !== '') return [{ type: 'approval.refused', note }];
    return notes === 0
      ? refuse('no-note', 'Say what has to change, here or in a note on a page.')
      : [
          {
            type: 'approval.refused',
            note: notes === 1 ? 'See the note on the page.' : `See the ${notes} notes on the pages.`,
          },
        ];
  },
});
