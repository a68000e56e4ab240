import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay } from '../form-fields.ts';

/** Records that the person was told that we have their complaint, where no e-mail told them (DPA 2018 s.164A(3)). */
export const acknowledgeComplaint = caseAct({
  event: 'complaint.acknowledged',
  input: z.object({
    how: choice(['post', 'phone', 'in-person', 'email'], 'Choose how they were told'),
    note: maybe(),
    on: maybeDay,
  }),
  plan: ({ how, note, on }) => [{ type: 'complaint.acknowledged', how, note, ...(on && { on }) }],
});
