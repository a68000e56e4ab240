import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/** Decides whether one use is limited (UK GDPR Art 18), and how the systems keep the information from being used. */
export const decideUseToLimit = caseAct({
  event: 'item.decided',
  input: z.object({
    of: itemId,
    outcome: choice(['restricted', 'refused'], 'Choose what is decided'),
    how: maybe(20_000),
    limit: maybe(60),
    reason: needed('Give the reasons'),
  }),
  plan: ({ of, outcome, how, limit, reason }) => {
    const isLimited = outcome === 'restricted';
    return [
      {
        type: 'item.decided',
        itemId: of,
        decision: {
          right: 'restriction',
          outcome,
          reason,
          how: (isLimited && how) || null,
          limit: (!isLimited && limit) || null,
        },
      },
    ];
  },
});
