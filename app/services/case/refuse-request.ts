import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Refuses the request as a whole, with the ground and the reasons the letter gives (UK GDPR Art 12(4)–(6)). */
export const refuseRequest = caseAct({
  event: 'request.refused',
  input: z.object({
    ground: choice(['unfounded', 'excessive', 'not-valid', 'no-authority', 'no-identity'], 'Choose the ground'),
    reason: needed('Give the reasons, as the requester will read them'),
  }),
  plan: (input) => [{ type: 'request.refused', ...input }],
});
