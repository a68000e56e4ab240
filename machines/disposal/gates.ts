import type { Actor } from '../actors.ts';
import type { CaseState } from '../case.ts';
import { formatDate } from '../dates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isBeyond } from '../retention/keep-until.ts';
import type { HoldKind } from './events.ts';

/** What each hold rests on. */
const holdSays: Record<HoldKind, readonly [sentence: string, citation: string | null]> = {
  proceedings: [
    'Its papers are held for legal proceedings. They are kept until the hold is lifted.',
    'UK GDPR Art 17(3)(e)',
  ],
  inquiry: [
    'Its papers are held for an inquiry. To destroy what an inquiry may want to see is an offence.',
    'Inquiries Act 2005 s.35',
  ],
  regulator: [
    'Its papers are held because the Commissioner is looking at it. To destroy what was asked for is an offence.',
    'DPA 2018 s.148',
  ],
  complaint: ['Its papers are held because of a complaint. They are kept until the hold is lifted.', 'DPA 2018 s.164A'],
  other: ['Its papers are held. They are kept until the hold is lifted.', null],
};

/** What the case itself says against destroying it; null when nothing. */
export function keepingObstacle({ request, disposal, restriction, incidents }: CaseState): Refusal | null {
  const [hold] = disposal.holds;
  if (hold) return refuse('held', ...holdSays[hold.kind]);
  if (request.value.work !== 'closed') {
    return refuse('open', 'Only a closed case can be destroyed. This one is not closed.', 'DPA 2018 s.173');
  }
  if (incidents.some(({ closed }) => closed === null)) {
    return refuse('incident', 'An incident of this case is not dealt with. Close it first.', 'UK GDPR Art 33(5)');
  }
  return restriction.value === 'inForce' || restriction.value === 'noticeGiven'
    ? refuse(
        'restricted',
        'A restriction is in force: somebody wants these data kept. Lift it first, with notice.',
        'UK GDPR Art 18(1)–(3)',
      )
    : null;
}

/** Why an act of disposal cannot be done in this state, whatever its details; null when it can, or is another act. */
export function disposalObstacle(state: CaseState, who: Actor, type: CaseEventType): Refusal | null {
  const { disposal, request } = state;
  switch (type) {
    case 'hold.placed':
      return request.value.work === 'answered' || request.value.work === 'closed'
        ? null
        : refuse('open', 'The papers of an open case are never destroyed. Place a hold once it has been answered.');
    case 'hold.lifted':
      return disposal.holds.length > 0 ? null : refuse('no-hold', 'No hold is in force.');
    case 'disposal.proposed':
      return (
        keepingObstacle(state) ??
        (disposal.proposed === null ? null : refuse('proposed', 'That it is destroyed has been proposed already.'))
      );
    case 'disposal.agreed':
      if (disposal.proposed === null) return notProposed;
      if (disposal.agreed !== null) return refuse('agreed', 'A second person has agreed already.');
      if (who.kind === 'staff' && who.id === disposal.proposed.by) {
        return refuse(
          'own-proposal',
          'You proposed that it is destroyed, so somebody else has to agree.',
          'UK GDPR Art 5(1)(f)',
        );
      }
      return keepingObstacle(state);
    case 'disposal.stopped':
      return disposal.proposed === null ? notProposed : null;
    case 'case.disposed':
      return disposal.agreed === null
        ? refuse('not-agreed', 'Two people have to agree before a case is destroyed.', 'UK GDPR Art 5(1)(f)')
        : keepingObstacle(state);
    default:
      return null;
  }
}

const notProposed = refuse('not-proposed', 'That it is destroyed has not been proposed.');

/** What the details of an act of disposal must satisfy beyond their shape; null when they do. */
export function disposalFault({ disposal }: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'hold.lifted':
      return disposal.holds.some(({ kind }) => kind === event.kind)
        ? null
        : refuse('no-hold', 'There is no hold of this kind.');
    case 'disposal.proposed':
      return isBeyond(event.keptUntil, event.on)
        ? null
        : refuse('not-due', `Its papers are kept until ${formatDate(event.keptUntil)}.`, 'UK GDPR Art 5(1)(e)');
    case 'disposal.agreed':
      return event.waitsUntil > event.on
        ? null
        : refuse('no-wait', 'Time must be left in which it can be stopped.', 'UK GDPR Art 5(1)(f)');
    case 'case.disposed':
      return disposal.agreed !== null && event.on > disposal.agreed.waitsUntil
        ? null
        : refuse('waiting', 'The time in which it can be stopped is still running.', 'UK GDPR Art 5(1)(f)');
    default:
      return null;
  }
}
