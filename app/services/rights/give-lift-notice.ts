import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Tells the person that a restriction is going to end (UK GDPR Art 18(3)). */
export const giveLiftNotice = caseAct({
  event: 'restriction.notice-given',
  input: z.object({ reason: needed('Say why it ends'), how: needed('Say how they are told', 300) }),
  plan: (input) => [{ type: 'restriction.notice-given', ...input }],
});
