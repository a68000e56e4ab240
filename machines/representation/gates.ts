import type { CaseState } from '../case.ts';
import type { CaseEventType, EventOf } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { authorityOf } from './authorities.ts';
import { isChildsNo } from './representation.ts';

/** Why an act about representation cannot be done in this state; null when nothing stands in the way here. */
export function representationObstacle({ request, representation }: CaseState, type: CaseEventType): Refusal | null {
  const { work } = request.value;
  const isOver = work === 'answered' || work === 'closed';
  switch (type) {
    case 'competence.recorded':
      if (request.context.capacity !== 'child') return refuse('no-child', 'Nobody asks for a child in this case.');
      return isOver ? refuse('over', 'The answer has been released or the case closed.') : null;
    case 'conflict.recorded':
      return work === 'closed' ? refuse('over', 'The case is closed.') : null;
    case 'conflict.decided':
      if (work === 'closed') return refuse('over', 'The case is closed.');
      return openConflict(representation) ? null : refuse('no-conflict', 'No conflict waits to be decided on.');
    default:
      return null;
  }
}

const openConflict = (representation: CaseState['representation']): boolean =>
  (representation.conflicts.length > 0 || isChildsNo(representation.competence)) && representation.decided === null;

/**
 * Acts that come after triage: with a conflict on record they wait for the DPO. What is searched and read meanwhile
 * harms nobody.
 */
const afterTriage: readonly CaseEventType[] = ['authority.confirmed', 'decision.recorded', 'answer.directed'];

/** Why a case with a conflict on record does not go on; null when it does. */
export const triageObstacle = (state: CaseState, type: CaseEventType): Refusal | null =>
  afterTriage.includes(type) ? conflictObstacle(state) : null;

/**
 * Whether authority may be confirmed on this basis. Standing without authority is refused with what the person can do
 * instead; for a child, what the child understands and wants comes first.
 */
export function authorityFault(
  { request, representation }: CaseState,
  { basis }: EventOf<'authority.confirmed'>,
): Refusal | null {
  const authority = basis === undefined ? null : authorityOf(basis);
  if (authority?.isNone) {
    return refuse(
      'no-authority',
      `${authority.label}: this gives no authority by itself. ${authority.checks[0] ?? ''}`,
      authority.citation,
    );
  }
  const { nations } = authority ?? {};
  if (nations && !nations.includes(request.context.nation)) {
    return refuse(
      'other-nation',
      'This authority does not exist in the nation of this case.',
      authority?.citation ?? null,
    );
  }
  return request.context.capacity === 'child' && representation.competence === null
    ? refuse(
        'competence',
        'Record first what the child understands and wants. The right is the child’s, whoever asks.',
        request.context.nation === 'scotland' ? 'DPA 2018 s.208' : 'UK GDPR Art 12(1)',
      )
    : null;
}

/**
 * Why nothing is approved or leaves: a conflict waits for the DPO, or the "no" of a child who understands what the request
 * is. The right is the child's (UK GDPR Art 15). Null when nothing hinders.
 */
export function conflictObstacle({ representation }: CaseState): Refusal | null {
  if (!openConflict(representation)) return null;
  return isChildsNo(representation.competence)
    ? refuse(
        'child-says-no',
        'The child understands what this request is and does not want it. The DPO decides first whether and how this goes on.',
        'UK GDPR Arts 5(1)(f), 15',
      )
    : refuse(
        'conflict',
        'A court order, a safe address or another conflict is on record. The DPO decides first whether and how this goes on.',
        'UK GDPR Art 5(1)(f)',
      );
}
