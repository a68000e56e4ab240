import { z } from 'zod';
import { caseAct } from './case-act.ts';

/** Sends the answer to be built, checked and approved by someone else. */
export const requestApproval = caseAct({
  event: 'approval.requested',
  input: z.object({}),
  plan: () => [{ type: 'approval.requested' }],
});
