import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { transferOf } from '../../../machines/porting/gates.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { maybeDay, needed } from '../form-fields.ts';

/**
 * Records that an officer sent a set of data to the organisation the person named (UK GDPR Art 20(2)): as approved, with what
 * shows that the address was theirs and that it arrived. The sending itself is done outside this program.
 */
export const sendDataSet = caseAct({
  event: 'data-set.sent',
  input: z.object({
    of: itemId,
    checked: needed('Say how you made sure that it is this organisation and its own address'),
    proof: needed('Say what shows that it arrived'),
    on: maybeDay,
  }),
  plan: ({ of, on, ...said }, { work }) => {
    const one = work.items.find(({ id }) => id === of);
    const transfer = one ? transferOf(one) : null;
    if (!transfer?.way) return refuse('gone', 'This set of data is not to be sent. Load the case again.');
    return [
      { type: 'data-set.sent', itemId: of, to: transfer.organisation, way: transfer.way, ...said, ...(on && { on }) },
    ];
  },
});
