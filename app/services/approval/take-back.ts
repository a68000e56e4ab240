import { z } from 'zod';
import { caseAct } from '../case-act.ts';

/** Takes an answer back from approval to change it. */
export const takeBack = caseAct({
  event: 'approval.withdrawn',
  input: z.object({}),
  plan: () => [{ type: 'approval.withdrawn' }],
});
