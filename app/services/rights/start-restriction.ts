import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Puts a restriction in force (UK GDPR Art 18(1)). */
export const startRestriction = caseAct({
  event: 'restriction.started',
  input: z.object({ what: needed('Say what is limited, where and how') }),
  plan: ({ what }) => [{ type: 'restriction.started', what }],
});
