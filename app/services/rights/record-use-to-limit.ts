import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { restriction } from '../../../machines/rights/restriction.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const grounds = restriction.grounds.map(({ code }) => code);

/** Lists a use of information that is to be limited (UK GDPR Art 18(1)), or changes one; `of` is null for a new one. */
export const recordUseToLimit = caseAct({
  event: 'item.recorded',
  input: z.object({
    of: itemId.nullish(),
    what: needed('Say what is to be limited'),
    system: needed('Say where it is kept', 300),
    ground: needed('Choose the ground').refine((code) => grounds.includes(code), 'Choose the ground'),
  }),
  plan: ({ of, ...input }) => [
    { type: 'item.recorded', itemId: of ?? itemId.parse(newId()), item: { right: 'restriction', ...input } },
  ],
});
