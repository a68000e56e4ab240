import { z } from 'zod';
import { civilDate } from '../../../machines/dates.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Puts on record why a date was missed, what was done about it and what is learnt. Recorded again, the last one holds. */
export const explainBreach = caseAct({
  event: 'breach.explained',
  input: z.object({
    missedOn: civilDate,
    cause: needed('Choose the cause that weighs most', 60),
    what: needed('Say what happened'),
    done: needed('Say what was done about it'),
    lesson: needed('Say what is done better from now on, or why nothing can be'),
    owner: needed('Say who sees to it', 300),
  }),
  plan: (input) => [{ type: 'breach.explained', ...input }],
});
