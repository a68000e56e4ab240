import { z } from 'zod';
import { restrictedUses } from '../../../machines/work/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Records a use of restricted data (UK GDPR Art 18(2)). */
export const recordRestrictedUse = caseAct({
  event: 'restriction.used',
  input: z.object({
    ground: choice(restrictedUses, 'Choose the ground'),
    who: needed('Say who used it', 300),
    note: needed('Say what for'),
  }),
  plan: (input) => [{ type: 'restriction.used', ...input }],
});
