import { z } from 'zod';
import { considerationId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay, needed } from '../form-fields.ts';

/** Records what a health professional, or in Scotland the Principal Reporter, says about the test of serious harm. */
export const recordOpinion = caseAct({
  event: 'opinion.recorded',
  input: z.object({
    of: considerationId,
    from: needed('Say whose opinion it is', 300),
    isTestMet: choice(['yes', 'no'], 'Choose what the opinion says'),
    datedOn: maybeDay,
    note: maybe(),
  }),
  plan: ({ of, from, isTestMet, datedOn, note }, _state, today) => [
    {
      type: 'opinion.recorded',
      considerationId: of,
      from,
      datedOn: datedOn ?? today,
      isTestMet: isTestMet === 'yes',
      note,
    },
  ],
});
