import { z } from 'zod';
import { deliveryFor } from '../../../machines/kindness/receiving.ts';
import { receivingWays } from '../../../machines/people.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybeDay, needed } from '../form-fields.ts';

/** Records how and when an answer was handed over or posted. */
export const recordDelivery = caseAct({
  event: 'delivery.recorded',
  input: z.object({
    way: choice(receivingWays, 'Choose how it was delivered'),
    note: needed('Note the tracking number, or who handed it over and where'),
    on: maybeDay,
  }),
  plan: ({ way, note, on }) => [
    { type: 'delivery.recorded', delivery: deliveryFor[way], way, note, ...(on && { on }) },
  ],
});
