import type { CaseState } from '../case.ts';
import { isComplaint } from '../complaint/gates.ts';
import type { CivilDate } from '../dates.ts';
import { due } from '../due.ts';
import type { EventOf } from '../events.ts';
import { isBeforeAnswer } from '../watching/row.ts';

/** A date that was missed: the day the desk worked to, and whether the legal limit went by too. */
export interface Missed {
  readonly on: CivilDate;
  readonly isPastLimit: boolean;
  /** The day on which what was owed was done; null while it is still owed. */
  readonly metOn: CivilDate | null;
}

/**
 * The date a case missed, from its events alone: the answer (of a complaint, the acknowledgement) came after it, or the
 * watching has told that it passed. Null where none was missed, or where facts that came later moved it.
 */
export function missedOf(state: CaseState): Missed | null {
  const { context } = state.request;
  const { dueOn, statutoryDueOn } = due(context);
  if (dueOn === null) return null;
  const metOn = isComplaint(state) ? (state.complaint.context.acknowledged?.on ?? null) : context.answeredOn;
  if (metOn !== null) {
    return metOn > dueOn ? { on: dueOn, isPastLimit: statutoryDueOn !== null && metOn > statutoryDueOn, metOn } : null;
  }
  const passed = (code: 'policy-late' | 'breached') =>
    state.watched.told.some((one) => one.code === code && one.about === dueOn);
  return passed('policy-late') || passed('breached') ? { on: dueOn, isPastLimit: passed('breached'), metOn } : null;
}

/** What is on record about the date that was missed; a date that moved is another one. */
export function explanationOf(state: CaseState): EventOf<'breach.explained'> | null {
  const missed = missedOf(state);
  return state.breach.explained.findLast(({ missedOn }) => missedOn === missed?.on) ?? null;
}

/** What the person was last told about the date that was missed. */
export function apologyOf(state: CaseState): EventOf<'breach.apologised'> | null {
  const missed = missedOf(state);
  return state.breach.apologies.findLast(({ missedOn }) => missedOn === missed?.on) ?? null;
}

/** What a missed date still wants: a cause on record, or a word to the person with a new date. */
export type Wanted = 'explanation' | 'apology' | 'new-date';

/**
 * What is still wanted on a day. Acknowledging a complaint is itself the word to the person. The letter of a late
 * answer says sorry itself, so nobody is written to once it is out; a new date that has passed wants another.
 */
export function wantedOn(state: CaseState, today: CivilDate): readonly Wanted[] {
  const missed = missedOf(state);
  if (missed === null) return [];
  const apology = apologyOf(state);
  const isOwed = missed.metOn === null && isBeforeAnswer(state) && !isComplaint(state);
  return [
    ...(explanationOf(state) === null ? (['explanation'] as const) : []),
    ...(isOwed && apology === null ? (['apology'] as const) : []),
    ...(isOwed && apology !== null && apology.newDateOn < today ? (['new-date'] as const) : []),
  ];
}
