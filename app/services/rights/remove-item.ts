import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Takes an item that was listed by mistake off the list. */
export const removeItem = caseAct({
  event: 'item.removed',
  input: z.object({ of: itemId, reason: needed('Say why it is taken off') }),
  plan: ({ of, reason }) => [{ type: 'item.removed', itemId: of, reason }],
});
