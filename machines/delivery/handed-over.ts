import type { CaseState } from '../case.ts';
import type { CivilDate } from '../dates.ts';
import type { Delivery } from '../people.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** An answer, or a stage of one, that did not go online. */
export interface HandedOver {
  /** Null for an answer that is whole, and for the last of several. */
  readonly stage: number | null;
  readonly on: CivilDate;
  readonly delivery: Exclude<Delivery, 'portal'>;
}

/** What was posted or given into somebody's hands, in the order it went out, and was not taken back. */
export function handedOver({ record: { release, earlier }, stages: { sent } }: CaseState): HandedOver[] {
  const ofStages = sent.flatMap(({ number }) => {
    const one = earlier.findLast((answer) => answer.release.stage?.number === number);
    return one ? [one.release] : [];
  });
  return [...ofStages, ...(release ? [release] : [])].flatMap(({ delivery, stage, on }) =>
    delivery === 'portal' ? [] : [{ stage: stage?.number ?? null, on, delivery }],
  );
}

/** Of those, what nobody has put on record as delivered yet. */
export function notRecorded(state: CaseState): HandedOver[] {
  const recorded = new Set(state.record.deliveries.map(({ stage = null }) => stage));
  return handedOver(state).filter(({ stage }) => !recorded.has(stage));
}

/** Why no delivery can be recorded; null when one can. */
export function deliveryRecordObstacle(state: CaseState): Refusal | null {
  if (handedOver(state).length > 0) return null;
  return state.record.release || state.stages.sent.length > 0
    ? refuse(
        'online',
        'The answer went out online, where each download goes on record by itself. If a copy on paper went besides, write a note.',
      )
    : refuse('not-released', 'Nothing has been released that could be delivered.');
}

/** Why the case cannot be closed for want of a record of what became of its answer; null when it can. */
export function undeliveredObstacle(state: CaseState): Refusal | null {
  const [first] = notRecorded(state);
  if (!first) return null;
  const what =
    first.stage !== null ? `stage ${first.stage}` : state.stages.sent.length > 0 ? 'the last stage' : 'the answer';
  return refuse('not-delivered', `Record first how and when ${what} was delivered.`);
}
