import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybeDay, needed } from '../form-fields.ts';

/** Records what was looked into in a complaint, and where (DPA 2018 s.164A(5)(a)). */
export const recordEnquiry = caseAct({
  event: 'complaint.enquiry-made',
  input: z.object({
    what: needed('Say what you looked into'),
    whom: needed('Say who or what you asked', 300),
    on: maybeDay,
  }),
  plan: ({ what, whom, on }) => [{ type: 'complaint.enquiry-made', what, whom, ...(on && { on }) }],
});
