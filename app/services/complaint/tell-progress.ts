import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Tells the person how their complaint is going (DPA 2018 s.164A(5)(b)): the message and the record of it are one act. */
export const tellProgress = caseAct({
  event: 'complaint.progress-told',
  input: z.object({ what: needed('Say how it is going', 4000) }),
  plan: ({ what }) => [
    { type: 'complaint.progress-told', what },
    { type: 'message.sent', body: what, files: [] },
  ],
});
