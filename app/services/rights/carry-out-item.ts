import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Records that what was decided on an item was really done, with the word of the system’s owner. */
export const carryOutItem = caseAct({
  event: 'item.carried-out',
  input: z.object({
    of: itemId,
    how: needed('Say what was done, and where'),
    confirmedBy: needed('Say who confirms it', 300),
  }),
  plan: ({ of, how, confirmedBy }) => [{ type: 'item.carried-out', itemId: of, how, confirmedBy }],
});
