import { z } from 'zod';
import { caseAct } from './case-act.ts';
import { choice, maybe, needed } from './form-fields.ts';

/** Records what was searched, how and by whom, nil returns included (UK GDPR Art 15(1A)). */
export const recordSearch = caseAct({
  event: 'search.recorded',
  input: z.object({
    system: needed('Name the system or service', 300),
    result: choice(['found', 'nothing-found', 'not-searched'], 'Choose what came of it'),
    searcher: needed('Say who searched', 300),
    terms: maybe(2000),
    from: maybe(60),
    to: maybe(60),
    note: maybe(),
  }),
  plan: (input) => [{ type: 'search.recorded', ...input, from: input.from || null, to: input.to || null }],
});
