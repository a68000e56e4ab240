import { z } from 'zod';
import { holdKinds } from '../../../machines/disposal/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

const kind = choice(holdKinds, 'Choose what holds the papers');

/** Holds the papers of a case, whatever the schedule says. */
export const placeHold = caseAct({
  event: 'hold.placed',
  input: z.object({ kind, reason: needed('Say what it is about, for whoever has to lift the hold one day') }),
  plan: ({ kind: held, reason }) => [{ type: 'hold.placed', kind: held, reason }],
});

/** Ends a hold. The schedule counts as before, and what was disputed is kept for the limitation period. */
export const liftHold = caseAct({
  event: 'hold.lifted',
  input: z.object({ kind, reason: needed('Say why the papers need not be held any longer') }),
  plan: ({ kind: held, reason }) => [{ type: 'hold.lifted', kind: held, reason }],
});
