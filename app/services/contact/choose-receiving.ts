import { z } from 'zod';
import { receivingWays } from '../../../machines/people.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe } from '../form-fields.ts';

/** How the requester wants to get the answer, changed for them by staff. */
export const chooseReceiving = caseAct({
  event: 'receiving.chosen',
  input: z.object({ way: choice(receivingWays, 'Choose how they want to get the answer'), address: maybe(500) }),
  plan: ({ way, address }) => [{ type: 'receiving.chosen', way, address: address === '' ? null : address }],
});
