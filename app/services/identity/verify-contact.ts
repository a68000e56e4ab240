import { z } from 'zod';
import { checkKindCodes, contactOrigins } from '../../../machines/identity/levels.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Records how somebody found out that a change of contact details is the requester's own. */
export const verifyContact = caseAct({
  event: 'contact.verified',
  input: z.object({
    kind: choice(checkKindCodes, 'Choose what kind of check it was'),
    contact: choice(contactOrigins, 'Say whose contact details were used'),
    note: needed('Say what was done'),
  }),
  plan: (input) => [{ type: 'contact.verified', ...input }],
});
