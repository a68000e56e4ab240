import { z } from 'zod';
import { documentId } from '../../../machines/ids.ts';
import { hardKinds } from '../../../machines/kindness/events.ts';
import { caseAct } from '../case-act.ts';

/** What stands for the answer as a whole in place of a document. */
export const wholeAnswer = 'whole';

/** Says which hard things a document, or the answer as a whole, speaks of; nothing chosen takes the mark off. */
export const markHardContent = caseAct({
  event: 'hard-content.marked',
  input: z.object({
    of: z.union([z.literal(wholeAnswer), documentId]),
    kinds: z.array(z.enum(hardKinds)).default([]),
  }),
  plan: ({ of, kinds }) => [{ type: 'hard-content.marked', documentId: of === wholeAnswer ? null : of, kinds }],
});
