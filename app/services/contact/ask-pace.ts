import { z } from 'zod';
import { paces } from '../../../machines/kindness/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe } from '../form-fields.ts';

/** That the requester asked to go slower, or is ready again, written down by staff. No date moves. */
export const askPace = caseAct({
  event: 'pace.asked',
  input: z.object({ pace: choice(paces, 'Choose what they asked for'), note: maybe() }),
  plan: ({ pace, note }) => [{ type: 'pace.asked', pace, note }],
});
