import { z } from 'zod';
import { checkKindCodes, contactOrigins } from '../../../machines/identity/levels.ts';
import { checkId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

/** Records one check of who is asking: what it was, not what was seen (UK GDPR Arts 5(1)(e), 12(6)). */
export const checkIdentity = caseAct({
  event: 'identity.checked',
  input: z.object({
    kind: choice(checkKindCodes, 'Choose what kind of check it was'),
    contact: choice(contactOrigins, 'Say whose contact details were used'),
    independent: choice(['yes', 'no'], 'Say whether it stands by itself'),
    seenBy: maybe(300),
    note: needed('Say what was done, without copying numbers or details from papers'),
    on: maybeDay,
  }),
  plan: ({ kind, contact, independent, seenBy, note, on }) => [
    {
      type: 'identity.checked',
      checkId: checkId.parse(newId()),
      kind,
      contact,
      isIndependent: independent === 'yes',
      seenBy: seenBy || null,
      note,
      ...(on && { on }),
    },
  ],
});
