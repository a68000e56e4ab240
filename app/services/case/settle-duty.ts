import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Records that a step the law asks for beside the request was done, or why it was left out. */
export const settleDuty = caseAct({
  event: 'duty.settled',
  input: z.object({
    of: needed('Choose the step', 60),
    isDone: choice(['yes', 'no'], 'Choose whether it was done'),
    note: needed('Say what was done, or why not'),
  }),
  plan: ({ of, isDone, note }) => [{ type: 'duty.settled', duty: of, isDone: isDone === 'yes', note }],
});
