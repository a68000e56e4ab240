import type { CaseState } from '../case.ts';
import { type CivilDate, londonDate } from '../dates.ts';
import { lastDayFrom, londonInstant, reportBy } from '../incident/clock.ts';
import { isRegulatorSettled } from '../incident/incidents.ts';
import type { WatchRow } from './row.ts';

/**
 * The 72 hours to the regulator (UK GDPR Art 33(1)): that an incident is known, when a day is left, when they have passed.
 * They stop when it is on record what the regulator is told. Counted in hours, so the instant counts and not the day.
 */
export const incidentRows: readonly WatchRow[] = [
  row('incident-known', (awareAt) => awareAt),
  row('incident-day-left', lastDayFrom),
  // The last instant is still in time.
  row('incident-over', (awareAt) => reportBy(awareAt) + 1),
];

function row(code: WatchRow['code'], from: (awareAt: number) => number): WatchRow {
  return {
    code,
    ladder: 'incident',
    isRed: true,
    reached: ({ incidents }: CaseState, today: CivilDate, { now }) => {
      const at = now ?? londonInstant(today, '00:00') ?? 0;
      return incidents
        .filter((one) => one.closed === null && !isRegulatorSettled(one) && from(one.recorded.awareAt) <= at)
        .map(({ id, recorded: { awareAt } }) => ({
          thing: id,
          about: `${id} ${londonDate(reportBy(awareAt))}`,
          since: londonDate(from(awareAt)),
          days: null,
        }));
    },
  };
}
