import { z } from 'zod';
import type { CaseState } from '../../../machines/case.ts';
import { addresseeOf } from '../../../machines/delivery/gates.ts';
import { otherWayFault } from '../../../machines/kindness/receiving.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

const plain = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

/** The stage that is sent, where the answer goes in several. */
function stageOf({ stages: { planned, sent } }: CaseState) {
  if (planned === null) return {};
  const { rest, expectedOn } = planned;
  return { stage: { number: sent.length + 1, rest, expectedOn } };
}

/**
 * Releases the approved answer to whoever gets it: the requester, unless the case says somebody else; the recipient is
 * typed again to be sure.
 */
export const release = caseAct({
  event: 'answer.released',
  input: z.object({
    delivery: choice(['portal', 'post', 'in-person'], 'Choose how the answer is delivered'),
    recipient: needed('Type the name of the person who receives the answer', 300),
    otherWay: maybe(),
  }),
  plan: ({ delivery, recipient, otherWay }, state) =>
    sameName(recipient, addresseeOf(state).name)
      ? (otherWayFault(state, delivery, otherWay) ?? [
          {
            ...{ type: 'answer.released', delivery, recipient },
            ...(otherWay === '' ? {} : { otherWay }),
            ...stageOf(state),
          },
        ])
      : refuse('recipient', 'This is not the name of whoever gets the answer. Check who is to receive the answer.'),
});
