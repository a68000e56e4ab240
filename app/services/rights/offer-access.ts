import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Offers a copy instead of a set of data that cannot be handed over: the message and the record of it are one act. */
export const offerAccess = caseAct({
  event: 'duty.settled',
  input: z.object({ body: needed('Write the offer') }),
  plan: ({ body }) => [
    { type: 'message.sent', body, files: [] },
    { type: 'duty.settled', duty: 'access-offered', isDone: true, note: `Offered by message: ${body}` },
  ],
});
