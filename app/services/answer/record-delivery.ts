import { z } from 'zod';
import { handedOver, notRecorded } from '../../../machines/delivery/handed-over.ts';
import { deliveryFor } from '../../../machines/kindness/receiving.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybeDay, needed } from '../form-fields.ts';

/** How an answer reaches somebody other than online. */
export const waysByHand = ['paper', 'stick', 'together', 'visit'] as const;

/** Records how and when an answer, or a stage of one, was handed over or posted. */
export const recordDelivery = caseAct({
  event: 'delivery.recorded',
  input: z.object({
    /** The number of a stage, or `last`; empty for the first that is not on record. */
    stage: z.string().max(10).default(''),
    way: choice(waysByHand, 'Choose how it was delivered'),
    note: needed('Note the tracking number, or who handed it over and where'),
    on: maybeDay,
  }),
  plan: ({ stage: asked, way, note, on }, state) => {
    const all = handedOver(state);
    const first = notRecorded(state)[0] ?? all.at(-1);
    const meant = asked === '' ? first : all.find(({ stage }) => String(stage ?? 'last') === asked);
    if (meant && on && on < meant.on) {
      return refuse('before-release', 'It cannot have been delivered before it was released.');
    }
    const stage = meant ? meant.stage : Number(asked) || null;
    return [
      {
        ...{ type: 'delivery.recorded', delivery: deliveryFor[way], way, note, ...(on && { on }) },
        ...(stage === null ? {} : { stage }),
      },
    ];
  },
});
