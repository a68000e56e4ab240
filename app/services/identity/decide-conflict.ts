import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** The DPO's decision whether, and under what safeguards, a request goes on in spite of a conflict on record. */
export const decideConflict = caseAct({
  event: 'conflict.decided',
  input: z.object({ note: needed('Say what is decided, and why') }),
  plan: (input) => [{ type: 'conflict.decided', ...input }],
});
