import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybeDay, needed } from '../form-fields.ts';

/**
 * Opens a case again that ended without an answer to what was asked. It keeps its first date, unless the person withdrew it
 * and asks again; one that lapsed for want of proof waits for the proof, which starts the month.
 */
export const reopenCase = caseAct({
  event: 'case.reopened',
  input: z.object({
    reason: needed('Say why the case is opened again'),
    askedAgainOn: maybeDay,
  }),
  plan: ({ reason, askedAgainOn }) => [
    { type: 'case.reopened', reason, ...(askedAgainOn === null ? {} : { askedAgainOn }) },
  ],
});
