import { z } from 'zod';
import { contentItems } from '../../../machines/searching/events.ts';
import { caseAct } from '../case-act.ts';
import { maybe } from '../form-fields.ts';

/** Says for one case what the letter tells beside the copy (UK GDPR Art 15(1)(a)–(d), (g), (h) and 15(2)). */
export const completeContent = caseAct({
  event: 'content.completed',
  input: z.object({
    purposes: maybe(8000),
    categories: maybe(8000),
    recipients: maybe(8000),
    retention: maybe(8000),
    source: maybe(8000),
    automated: maybe(8000),
    transfers: maybe(8000),
  }),
  // What is left empty keeps the body's general words, so that no item of the list can be lost.
  plan: (input) => [
    {
      type: 'content.completed',
      ...Object.fromEntries(contentItems.flatMap((item) => (input[item] === '' ? [] : [[item, input[item]]]))),
    },
  ],
});
