import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

/** Lists a statement the person asks to have corrected or completed (UK GDPR Art 16). */
export const recordStatement = caseAct({
  event: 'item.recorded',
  input: z.object({
    where: needed('Say where it stands', 300),
    says: needed('Write what it says'),
    shouldSay: needed('Write what it should say'),
    kind: choice(['fact', 'opinion', 'missing'], 'Choose what it is'),
  }),
  plan: (input) => [
    { type: 'item.recorded', itemId: itemId.parse(newId()), item: { right: 'rectification', ...input } },
  ],
});
