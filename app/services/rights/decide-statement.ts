import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/** Decides on one statement (UK GDPR Art 16): correct, complete, add the person’s own words, or keep with the reason. */
export const decideStatement = caseAct({
  event: 'item.decided',
  input: z.object({
    of: itemId,
    outcome: choice(['corrected', 'completed', 'statement-added', 'refused'], 'Choose what is decided'),
    nowSays: maybe(20_000),
    limit: maybe(60),
    reason: needed('Give the reasons'),
  }),
  plan: ({ of, outcome, nowSays, limit, reason }) => [
    {
      type: 'item.decided',
      itemId: of,
      decision: { right: 'rectification', outcome, nowSays: nowSays || null, reason, limit: limit || null },
    },
  ],
});
