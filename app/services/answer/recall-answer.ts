import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Takes a released answer back. From the next request on nobody can open or download any part of it (UK GDPR Art 5(1)(f)). */
export const recallAnswer = caseAct({
  event: 'answer.recalled',
  input: z.object({ reason: needed('Say why the answer is taken back') }),
  plan: (input) => [{ type: 'answer.recalled', ...input }],
});
