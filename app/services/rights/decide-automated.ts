import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/** Records what a person came to on looking again, or that no machine made the decision alone (UK GDPR Arts 22A–22C). */
export const decideAutomated = caseAct({
  event: 'item.decided',
  input: z.object({
    of: itemId,
    outcome: choice(['decided-anew', 'upheld-by-a-person', 'none-made'], 'Choose what came of it'),
    reviewer: maybe(300),
    logic: maybe(20_000),
    reason: needed('Give the reasons'),
  }),
  plan: ({ of, outcome, reviewer, logic, reason }) => {
    const wasLookedAt = outcome !== 'none-made';
    return [
      {
        type: 'item.decided',
        itemId: of,
        decision: {
          right: 'automated-decision',
          outcome,
          reason,
          reviewer: wasLookedAt && reviewer !== '' ? reviewer : null,
          logic: wasLookedAt && logic !== '' ? logic : null,
        },
      },
    ];
  },
});
