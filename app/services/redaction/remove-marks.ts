import { z } from 'zod';
import { mostAtOnce } from '../../../machines/documents/events.ts';
import { markId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';

/** Takes marks off again. */
export const removeMarks = caseAct({
  event: 'marks.removed',
  input: z.object({ marks: z.array(markId).min(1, 'Choose what to remove').max(mostAtOnce) }),
  plan: ({ marks }) => [{ type: 'marks.removed', marks }],
});
