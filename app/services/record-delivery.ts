import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { choice, maybeDay, needed } from './form-fields.ts';

/** Records how and when an answer was handed over or posted. */
export const recordDelivery = caseAct({
  event: 'delivery.recorded',
  input: z.object({
    delivery: choice(['portal', 'post', 'in-person'], 'Choose how it was delivered'),
    note: needed('Note the tracking number, or who handed it over and where'),
    on: maybeDay,
  }),
  plan: ({ delivery, note, on }) => [{ type: 'delivery.recorded', delivery, note, ...(on && { on }) }],
});
