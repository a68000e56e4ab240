import { z } from 'zod';
import { caseAct } from '../case-act.ts';

/** Asks for a copy in which what will be taken out is outlined, for whoever approves. */
export const askRedline = caseAct({
  event: 'redline.asked',
  input: z.object({}),
  plan: () => [{ type: 'redline.asked' }],
});
