import type { CaseState } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isBeforeAnswer } from '../watching/row.ts';
import type { Cause } from './causes.ts';
import { missedOf } from './missed.ts';

/** Why nothing of this kind can be put on record now; null when it can, or it is about something else. */
export function breachObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  if (type !== 'breach.explained' && type !== 'breach.apologised') return null;
  const missed = missedOf(state);
  if (missed === null) return refuse('in-time', 'No date of this case has been missed.');
  if (type === 'breach.explained') return null;
  if (isComplaint(state)) {
    return refuse(
      'acknowledge',
      'The date of a complaint is that of its acknowledgement. Acknowledge it now; the law sets no other date.',
      'DPA 2018 s.164A(3)',
    );
  }
  return missed.metOn === null && isBeforeAnswer(state)
    ? null
    : refuse('answered', 'What was owed has gone out, and said that it was late. No new date is needed.');
}

/** What is wrong with the details; null when nothing is. */
export function breachFault(state: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'breach.explained':
      return isOfMissed(state, event.missedOn) ? null : moved;
    case 'breach.apologised':
      if (!isOfMissed(state, event.missedOn)) return moved;
      return event.newDateOn > event.on
        ? null
        : refuse(
            'new-date',
            'The new date has to lie ahead. Enter a day you are sure to keep.',
            'UK GDPR Art 12(1)–(3)',
          );
    default:
      return null;
  }
}

const isOfMissed = (state: CaseState, on: string): boolean => missedOf(state)?.on === on;
const moved = refuse('date-moved', 'The date that was missed has moved since. Load the page again.');

/** Why a cause cannot be recorded by this body: it is not in its list. Null where it is. */
export function causeFault(event: CaseEvent, causes: readonly Cause[]): Refusal | null {
  return event.type !== 'breach.explained' || causes.some(({ code }) => code === event.cause)
    ? null
    : refuse('no-cause', 'This cause is not in the list of this body. Choose one of the list.');
}
