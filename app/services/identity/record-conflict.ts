import { z } from 'zod';
import { conflictKinds } from '../../../machines/representation/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Records something that could put a person at risk if the answer went to whoever asks. Nothing leaves before the DPO decided. */
export const recordConflict = caseAct({
  event: 'conflict.recorded',
  input: z.object({
    kind: choice(conflictKinds, 'Choose what it is'),
    note: needed('Say what is known, and from where'),
  }),
  plan: (input) => [{ type: 'conflict.recorded', ...input }],
});
