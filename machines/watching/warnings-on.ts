import type { CaseState } from '../case.ts';
import { type CivilDate, latest } from '../dates.ts';
import { dueOf } from '../due.ts';
import type { CaseEvent } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { deadlineRows } from './deadline-rows.ts';
import type { Telling } from './events.ts';
import { incidentRows } from './incident-rows.ts';
import type { Reached, WatchRow } from './row.ts';
import type { WatchRules } from './settings.ts';
import { stageRows } from './stage-rows.ts';
import { waitingRows } from './waiting-rows.ts';
import { isTold, type WarningKey } from './watched.ts';

/** Every kind of warning, one row each. */
export const watchRows: readonly WatchRow[] = [...deadlineRows, ...waitingRows, ...stageRows, ...incidentRows];

/** A warning that stands on a day, with the steps of its ladder that were passed before it. */
export interface DueWarning extends WarningKey, Pick<Reached, 'thing' | 'since'> {
  readonly isRed: boolean;
  readonly passed: readonly (WarningKey & Pick<Reached, 'since'>)[];
}

interface Step extends Reached, Pick<WatchRow, 'code' | 'ladder' | 'isRed'> {}

/**
 * What stands on a day and has not been dealt with, red first, then the oldest: of each ladder its last step only. Computed
 * from dates alone, so a server that slept sees the worst state and not each step on the way.
 */
export function warningsOn(state: CaseState, today: CivilDate, rules: WatchRules): readonly DueWarning[] {
  const dates = dueOf(state);
  const steps = watchRows.flatMap(({ reached, code, ladder, isRed }) =>
    reached(state, today, rules, dates).map((one): Step => ({ ...one, code, ladder, isRed })),
  );
  const ladders = new Map<string, Step[]>();
  for (const step of steps) {
    const name = `${step.ladder ?? step.code} ${step.thing}`;
    ladders.set(name, [...(ladders.get(name) ?? []), step]);
  }
  return [...ladders.values()].flatMap(lastOf).sort(worstFirst);
}

/** Rows stand in the order of how bad they are, and sorting keeps it among steps of one day. */
function lastOf(ladder: readonly Step[]): DueWarning[] {
  const steps = ladder.toSorted((a, b) => a.since.localeCompare(b.since));
  const last = steps.at(-1);
  if (last === undefined) return [];
  const { code, thing, about, since, days, isRed } = last;
  return [{ code, thing, about, since, days, isRed, passed: steps.slice(0, -1) }];
}

const worstFirst = (a: DueWarning, b: DueWarning): number =>
  Number(b.isRed) - Number(a.isRed) || a.since.localeCompare(b.since);

/**
 * What has to be told on a day: what stands and has not been told. Steps that were passed in silence (a night, a week in
 * which no server ran) are named with the one that is told. Told again for the same thing: never.
 */
export function newsOn(state: CaseState, today: CivilDate, rules: WatchRules): readonly Telling[] {
  const quietUntil = lastQuietDay(state);
  return warningsOn(state, today, rules)
    .filter((warning) => !isTold(state.watched, warning))
    .map(({ code, about, days, passed }) => {
      const { tell, how } = rules.telling[code];
      const unseen = passed.filter((step) => step.since > quietUntil && !isTold(state.watched, step));
      const steps = unseen.map((step) => ({ code: step.code, about: step.about, days: step.days }));
      return { code, about, days, passed: steps, to: [...tell], how };
    });
}

/**
 * The last day on which there was nothing to tell of a case: it had not come here, a question stopped its clock, or its answer
 * was out. A step that falls on such a day never stood, so nobody missed it.
 */
function lastQuietDay({ request: { context }, watched }: CaseState): CivilDate {
  const days = [watched.againOn, ...context.pauses.map(({ answeredOn }) => answeredOn)];
  return days.reduce<CivilDate>((last, day) => (day === null ? last : latest(last, day)), context.loggedOn);
}

/** Why a telling cannot stand on record: told twice is told too often. */
export function watchFault({ watched }: CaseState, event: CaseEvent): Refusal | null {
  if (event.type !== 'watch.told') return null;
  return event.told.some((one) => isTold(watched, one)) ? refuse('told', 'This has been told already.') : null;
}
