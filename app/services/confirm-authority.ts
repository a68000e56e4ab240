import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { maybeDay, needed } from './form-fields.ts';

/** Confirms that the requester may ask for the data subject. */
export const confirmAuthority = caseAct({
  event: 'authority.confirmed',
  input: z.object({
    method: needed('Say what shows the authority and what it covers'),
    receivedOn: maybeDay,
  }),
  plan: (input) => [{ type: 'authority.confirmed', ...input }],
});
