import { liftHold, placeHold } from '../../../services/disposal/hold.ts';
import { stopDisposal } from '../../../services/disposal/stop-disposal.ts';
import { holdWords } from '../hold-words.ts';
import { type ActPages, page } from './act-page.ts';
import { area, pick } from './fields.ts';

/** Keeping papers longer than the schedule says, and stopping their end. Proposing and agreeing have pages of their own. */
export const disposalActs = {
  'place-hold': page(placeHold, {
    group: 'ending',
    title: 'Hold the papers',
    lead: ['They are not destroyed while a hold is in force, and afterwards kept as long as a claim can be brought.'],
    fields: [pick('kind', 'What holds them?', holdWords), area('reason', 'What is it about?')],
    submit: 'Hold the papers',
  }),
  'lift-hold': page(liftHold, {
    group: 'ending',
    title: 'Lift a hold',
    lead: [],
    fields: [pick('kind', 'Which hold?', holdWords), area('reason', 'Why need they not be held any longer?')],
    fieldsOf: ({ disposal }) => [
      pick('kind', 'Which hold?', Object.fromEntries(disposal.holds.map(({ kind }) => [kind, holdWords[kind]]))),
      area('reason', 'Why need they not be held any longer?'),
    ],
    submit: 'Lift the hold',
  }),
  'stop-disposal': page(stopDisposal, {
    group: 'ending',
    title: 'Stop its destruction',
    lead: ['It is not destroyed, and is listed as due again.'],
    fields: [area('reason', 'Why must it not be destroyed?')],
    submit: 'Stop it',
  }),
} as const satisfies ActPages;
