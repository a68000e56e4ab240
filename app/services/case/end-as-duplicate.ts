import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { Outcome } from '../../../machines/events.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command, Plan } from '../act.ts';
import { needed } from '../form-fields.ts';
import { readCase } from '../read-case.ts';
import { onBoth, onTheOther, type Pair, pairOf, referenceOf } from './link-cases.ts';

export const duplicateForm = z.object({
  reference: needed('Enter the reference under which it is answered', 60),
  reason: needed('Say why it is the same request'),
});

/**
 * Ends a case because the same was asked before; its requester is told under which reference it is answered. The request
 * that came first is the one that goes on, since its date is the earlier. Nothing verified goes from one to the other: the
 * two have to be known, each by itself, as the same person's, or have come in one sending.
 */
export async function endAsDuplicate(
  app: App,
  actor: Actor,
  command: Command,
  { reference, reason }: z.output<typeof duplicateForm>,
): Promise<Acted | Refusal> {
  const pair = await pairOf(app, command.caseId, reference);
  if (!pair.ok) return pair;
  const { own, other } = pair;
  if (own.commands.has(command.commandId)) return { ok: true, loaded: own, isRepeat: true };
  const readable = await readCase(app, actor, other.caseId);
  if (!readable.ok) return onTheOther(readable, other);
  const fault = faultOf(pair);
  if (fault) return fault;
  const linkTo =
    (to: string): Plan =>
    ({ work }) =>
      work.links.some((link) => link.reference === to && link.why === 'duplicate')
        ? []
        : [{ type: 'case.linked', reference: to, why: 'duplicate', reason }];
  const linkOwn = linkTo(referenceOf(other));
  const end = { type: 'request.ended-as-duplicate' as const, reference: referenceOf(other), reason };
  return onBoth(app, actor, command, pair, {
    own: (state, today) => {
      const link = linkOwn(state, today);
      return 'ok' in link ? link : [...link, end];
    },
    other: linkTo(referenceOf(own)),
  });
}

/** Outcomes of a request that was answered; under any other nobody would get an answer there. */
const answering: readonly Outcome[] = ['granted', 'partly-granted', 'refused', 'nothing-held'];

function faultOf({ own, other }: Pair): Refusal | null {
  const [mine, first] = [own.state.record.received, other.state.record.received];
  const { outcome } = other.state.request.context;
  if (mine.right !== first.right) {
    return refuse('other-right', `${first.reference} is about another right, so it does not answer this request.`);
  }
  if (outcome !== null && !answering.includes(outcome)) {
    return refuse('ended', `${first.reference} has ended without an answer, so nothing would be answered there.`);
  }
  if (mine.capacity !== first.capacity) {
    return refuse(
      'other-person',
      `${first.reference} was asked by somebody in another capacity. These are two requests.`,
    );
  }
  if (own.state.request.context.receivedOn < other.state.request.context.receivedOn) {
    return refuse(
      'came-first',
      `This request came first, and its date is the earlier. End ${first.reference} as its duplicate instead.`,
      'UK GDPR Art 12(3)',
    );
  }
  return mine.submissionId === first.submissionId || other.state.request.value.identity === 'confirmed'
    ? null
    : refuse(
        'identity',
        `In ${first.reference} nobody has confirmed yet who is asking. Until then nobody knows that it is the same person, and this request goes on.`,
        'UK GDPR Art 12(6)',
      );
}
