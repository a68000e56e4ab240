import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Puts on record why the search as a whole is reasonable and proportionate (UK GDPR Art 15(1A)). */
export const reasonSearch = caseAct({
  event: 'search.reasoned',
  input: z.object({ note: needed('Say why the search is enough') }),
  plan: ({ note }) => [{ type: 'search.reasoned', note }],
});
