import { z } from 'zod';
import { recipientId } from '../../../machines/ids.ts';
import { toldStatuses } from '../../../machines/work/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay } from '../form-fields.ts';

/** Records that a recipient was told, or why not (UK GDPR Art 19). */
export const tellRecipient = caseAct({
  event: 'recipient.told',
  input: z.object({
    of: recipientId,
    status: choice(toldStatuses, 'Choose what came of it'),
    note: maybe(),
    on: maybeDay,
  }),
  plan: ({ of, status, note, on }) => [{ type: 'recipient.told', recipientId: of, status, note, ...(on && { on }) }],
});
