import type { IncidentRow } from '../../../db/incidents.ts';
import { hoursLeft, reportBy } from '../../../machines/incident/clock.ts';
import type { App } from '../../app.ts';

/** One incident in the DPO's list: no names, no words that were typed. */
export interface ListedIncident extends IncidentRow {
  readonly reference: string;
  readonly reportBy: number;
  /** Whole hours left to tell the regulator, negative once they have passed; null where that is settled. */
  readonly hoursLeft: number | null;
}

/** How many that are closed are shown. */
const most = 100;

/** Incidents of all cases: those not dealt with, by whose 72 hours end first, then the closed ones. */
export async function incidentList(app: App): Promise<{
  readonly open: readonly ListedIncident[];
  readonly closed: readonly ListedIncident[];
}> {
  const [open, closed] = [await app.store.incidents.open(), await app.store.incidents.closed(most)];
  const now = app.clock.now();
  const listed = async (row: IncidentRow): Promise<ListedIncident> => {
    const until = reportBy(row.awareAt);
    return {
      ...row,
      reference: (await app.store.caseRow(row.caseId))?.reference ?? '',
      reportBy: until,
      hoursLeft: row.regulator === '' && row.closedAt === null ? hoursLeft(until, now) : null,
    };
  };
  return { open: await Promise.all(open.map(listed)), closed: await Promise.all(closed.map(listed)) };
}
