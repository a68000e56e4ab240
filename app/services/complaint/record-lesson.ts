import { z } from 'zod';
import { caseAct } from '../case-act.ts';
import { maybe, needed } from '../form-fields.ts';

/** Records what is done better from now on. Before the outcome is told, its general words go into the letter. */
export const recordLesson = caseAct({
  event: 'lesson.recorded',
  input: z.object({
    lesson: needed('Say what is done better from now on'),
    owner: needed('Say who sees to it', 300),
    told: maybe(2000),
  }),
  plan: ({ lesson, owner, told }) => [{ type: 'lesson.recorded', lesson, owner, told: told || null }],
});

/** Records that there is nothing to learn, and why. */
export const recordNoLesson = caseAct({
  event: 'lesson.none',
  input: z.object({ reason: needed('Say why there is nothing to learn') }),
  plan: ({ reason }) => [{ type: 'lesson.none', reason }],
});
