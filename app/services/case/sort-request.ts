import { z } from 'zod';
import { askers } from '../../../machines/sorting/askers.ts';
import { caseAct } from '../case-act.ts';

/** Says which service a request is about and who asks, so that figures count it there. Said again, the last one holds. */
export const sortRequest = caseAct({
  event: 'request.sorted',
  input: z.object({
    service: z.string().trim().max(300).default(''),
    asker: z.union([z.literal(''), z.enum(askers)]).default(''),
  }),
  plan: ({ service, asker }) => [
    { type: 'request.sorted', service: service === '' ? null : service, asker: asker === '' ? null : asker },
  ],
});
