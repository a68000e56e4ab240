import { z } from 'zod';
import { proofLevels } from '../../../machines/identity/levels.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/** Asks for more or less proof than the rules do. The reason stays on record: proof is proportionate (UK GDPR Art 12(6)). */
export const setProofLevel = caseAct({
  event: 'identity.level-set',
  input: z.object({
    level: choice(proofLevels, 'Choose how much proof this case needs'),
    reason: needed('Say why this case needs more or less proof'),
  }),
  plan: (input) => [{ type: 'identity.level-set', ...input }],
});
