import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/** Decides on one use objected to (UK GDPR Art 21): stop it, or show what overrides the person’s interests. */
export const decideObjection = caseAct({
  event: 'item.decided',
  input: z.object({
    of: itemId,
    outcome: choice(['stopped', 'partly-stopped', 'refused'], 'Choose what is decided'),
    limit: maybe(60),
    personsInterests: maybe(20_000),
    compellingGrounds: maybe(20_000),
    reason: needed('Give the reasons'),
  }),
  plan: ({ of, outcome, limit, personsInterests, compellingGrounds, reason }) => {
    if ((personsInterests === '') !== (compellingGrounds === '')) {
      return refuse('one-sided', 'A balance has two sides. Write both, or neither.', 'UK GDPR Art 21(1)');
    }
    const balance = personsInterests === '' ? null : { personsInterests, compellingGrounds };
    return [
      {
        type: 'item.decided',
        itemId: of,
        decision: { right: 'objection', outcome, reason, limit: limit || null, balance },
      },
    ];
  },
});
