import type { CaseState } from '../case.ts';
import type { Deadline } from '../clock/answer.ts';
import type { CivilDate } from '../dates.ts';
import type { WatchCode } from './codes.ts';
import type { WatchRules } from './settings.ts';

/** A warning that is due and has not been dealt with. */
export interface Reached {
  /** What the steps of a ladder have in common: the case, the search that is chased, the day of a stage. */
  readonly thing: string;
  /** What makes it this warning and no other, a date or an id: when that moves, it is another warning. */
  readonly about: string;
  /** The first day it stood. */
  readonly since: CivilDate;
  /** Days left, for the steps a body chooses itself. */
  readonly days: number | null;
}

/** One kind of warning: when it is due, and by no longer being reached, when it stops. Who is told stands in the rules. */
export interface WatchRow {
  readonly code: WatchCode;
  /** Rows of one ladder about one thing take each other's place: the last one reached is the one that counts. */
  readonly ladder: 'deadline' | 'search' | 'stage' | 'incident' | null;
  readonly isRed: boolean;
  /** @param dates those of the case as it stands, worked out once for all rows: a sweep asks this of every open case. */
  readonly reached: (state: CaseState, today: CivilDate, rules: WatchRules, dates: Deadline) => readonly Reached[];
}

/** The answer has not left the house. */
export const isBeforeAnswer = ({ request }: CaseState): boolean =>
  request.value.work !== 'answered' && request.value.work !== 'closed';
