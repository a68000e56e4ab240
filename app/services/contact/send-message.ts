import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Sends the requester a message; an e-mail says only that one is waiting. */
export const sendMessage = caseAct({
  event: 'message.sent',
  input: z.object({
    body: needed('Write the message'),
  }),
  plan: ({ body }) => [{ type: 'message.sent', body, files: [] }],
});
