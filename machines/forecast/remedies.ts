import type { Actor } from '../actors.ts';
import { type CaseState, mayDo } from '../case.ts';
import { type CivilDate, formatDate } from '../dates.ts';
import { dueOf } from '../due.ts';

/** What would make a case less likely to be late: the new chance, in words what it takes, and where it is done. */
export interface Remedy {
  readonly kind: 'reassign' | 'extend' | 'in-parts';
  readonly sentence: string;
  readonly chance: number;
  /** The last part of the address within the case, and the words of the link. */
  readonly at: string;
  readonly act: string;
}

/** Less than this is not worth an act. */
const worthwhile = 0.05;

/** Of these, what helps; the most helpful first. */
export const helpful = (chance: number, remedies: readonly Remedy[]): readonly Remedy[] =>
  remedies.filter((one) => chance - one.chance >= worthwhile).sort((a, b) => a.chance - b.chance);

/**
 * When the answer would be due if the time limit were extended today (UK GDPR Art 12A(3)); null where the law no longer lets
 * one: extended before, no such right, or the last day for the notice is behind.
 */
export function dueIfExtended(state: CaseState, who: Actor, today: CivilDate): CivilDate | null {
  const { noticeBy } = dueOf(state);
  if (mayDo(state, who, 'extension.given') !== null || (noticeBy !== null && noticeBy < today)) return null;
  const context = { ...state.request.context, extension: { noticeOn: today, reason: 'complexity' as const } };
  const { dueOn, extension } = dueOf({ ...state, request: { ...state.request, context } });
  return extension === 'valid' ? dueOn : null;
}

/** Two further months, for the two grounds the law knows; a busy team is neither. */
export const extended = (dueOn: CivilDate, chance: number): Remedy => ({
  ...{ kind: 'extend', chance, at: 'acts/extend', act: 'Extend' },
  sentence: `Extended today, it is due on ${formatDate(dueOn)}. The law allows it only where it is complex or one of many.`,
});

export const reassigned = (to: string, chance: number): Remedy => ({
  ...{ kind: 'reassign', chance, at: '', act: 'Reassign' },
  sentence: `Given to ${to}.`,
});

/** What is read goes out now. The date of the rest stays what it is: this only keeps the person from getting nothing by it. */
export const inParts = (decided: number, chance: number): Remedy => ({
  ...{ kind: 'in-parts', chance, at: 'acts/plan-stage', act: 'Plan a first part' },
  sentence: `The ${decided} pages that are decided on, sent first, would be likelier in time. The rest keeps its date.`,
});
