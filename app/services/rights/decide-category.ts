import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { type LookedFor, lookedFor } from '../../../machines/rights/erasure.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

const found = z.enum(['yes', 'no']).nullish();

/** Decides on one category of records (UK GDPR Art 17): erase it, a part of it, or keep it for the reasons the law knows. */
export const decideCategory = caseAct({
  event: 'item.decided',
  input: z.object({
    of: itemId,
    outcome: choice(['erased', 'partly-erased', 'refused'], 'Choose what is decided'),
    'beyond-retention': found,
    'beyond-retention-note': maybe(),
    duplicated: found,
    'duplicated-note': maybe(),
    misfiled: found,
    'misfiled-note': maybe(),
    'on-consent': found,
    'on-consent-note': maybe(),
    unlawful: found,
    'unlawful-note': maybe(),
    erased: maybe(20_000),
    backups: maybe(20_000),
    limits: z.array(z.string().max(60)).max(10).default([]),
    reason: needed('Give the reasons'),
  }),
  plan: (input) => {
    const { of, outcome, erased, backups, limits, reason } = input;
    const note = (question: LookedFor): string => input[`${question}-note`];
    const looked = lookedFor.flatMap((question) => {
      const answer = input[question];
      return answer ? [{ question, found: answer === 'yes', note: note(question) }] : [];
    });
    return [
      {
        type: 'item.decided',
        itemId: of,
        decision: {
          right: 'erasure',
          outcome,
          erased: outcome === 'refused' ? null : erased || null,
          backups: outcome === 'refused' ? null : backups || null,
          reason,
          limits: outcome === 'erased' ? [] : limits,
          looked,
        },
      },
    ];
  },
});
