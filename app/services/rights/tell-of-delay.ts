import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Tells the person, before it is decided, what stopping the use may cost them: the message and the record of it are one act. */
export const tellOfDelay = caseAct({
  event: 'duty.settled',
  input: z.object({ body: needed('Write what stopping the use may delay or prevent') }),
  plan: ({ body }) => [
    { type: 'message.sent', body, files: [] },
    { type: 'duty.settled', duty: 'told-of-delay', isDone: true, note: `Told by message: ${body}` },
  ],
});
