import { z } from 'zod';
import { caseAct } from '../case-act.ts';

/** Lifts a restriction whose end the person was told (UK GDPR Art 18(3)). */
export const liftRestriction = caseAct({
  event: 'restriction.lifted',
  input: z.object({}),
  plan: () => [{ type: 'restriction.lifted' }],
});
