import { z } from 'zod';
import { refuse } from '../../../machines/refusal.ts';
import { dutiesOf } from '../../../machines/work/duties.ts';
import { linkingAct } from '../case/linking-act.ts';
import { maybeDay, needed } from '../form-fields.ts';

/** What a restriction comes out of, by the right that is worked, and the duty that opening it settles. */
const comesOutOf = {
  rectification: { why: 'accuracy-contested', duty: 'restriction-offered' },
  objection: { why: 'objection-under-way', duty: 'restriction-meanwhile' },
} as const;

/** Opens a restriction case while accuracy is checked or an objection is weighed (UK GDPR Art 18(1)(a), (d)). */
export const openRestriction = linkingAct({
  input: z.object({ asked: needed('Say what is to be limited'), on: maybeDay }),
  opens: ({ asked, on }, state, today) => {
    const { right } = state.request.context;
    if (right !== 'rectification' && right !== 'objection') {
      return refuse(
        'other-right',
        'A restriction is opened out of a correction or an objection. In any other case it is asked for by itself.',
        'UK GDPR Art 18(1)',
      );
    }
    const { why, duty } = comesOutOf[right];
    const isOwed = dutiesOf(state).some((one) => one.duty.code === duty && one.settled === null);
    return {
      right: 'restriction',
      why,
      receivedOn: on ?? today,
      asked,
      also: () =>
        isOwed ? [{ type: 'duty.settled', duty, isDone: true, note: 'A restriction case was opened.' }] : [],
    };
  },
});
