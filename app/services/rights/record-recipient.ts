import { z } from 'zod';
import { recipientId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

/** Lists someone the data was passed on to (UK GDPR Art 19). */
export const recordRecipient = caseAct({
  event: 'recipient.recorded',
  input: z.object({ name: needed('Name the recipient', 300) }),
  plan: ({ name }) => [{ type: 'recipient.recorded', recipientId: recipientId.parse(newId()), name }],
});
