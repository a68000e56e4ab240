import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybeDay, needed } from '../form-fields.ts';

/** Records an answer that came by phone, post or in person, with the day it came. */
export const recordAnswer = caseAct({
  event: 'clarification.answered',
  input: z.object({
    answer: needed('Write down the answer'),
    on: maybeDay,
  }),
  plan: ({ answer, on }) => [{ type: 'clarification.answered', answer, ...(on && { on }) }],
});
