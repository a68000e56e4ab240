import { breachLog } from '../../app/services/breaches.ts';
import { complaintsOf } from '../../app/services/complaint-counts.ts';
import type { Sheet } from '../../app/services/exports/sheet.ts';
import { backlogPack } from '../../app/services/reports/backlog-pack.ts';
import type { Paper } from '../../app/services/reports/paper.ts';
import { periodReport } from '../../app/services/reports/period-report.ts';
import { logFilters, requestLogSheet } from '../../app/services/request-log.ts';
import { civilDate } from '../../machines/dates.ts';
import { periodKey } from '../../machines/figures/periods.ts';
import type { Office } from './office.ts';

const sheetOf = ({ sections }: Paper, heading: string): Sheet => {
  const found = sections.find((section) => section.heading === heading);
  if (!found) throw new Error(`there is no “${heading}”`);
  return found.sheet;
};
const cellsOf = ({ columns, rows }: Sheet, ...names: readonly string[]): (string | number | null)[][] =>
  rows.map((row) => names.map((name) => row[columns.findIndex((column) => column.name === name)] ?? null));

/** The first numbers of the report of a quarter, by their names. */
export async function glanceOf({ app }: Office, quarter: string): Promise<Record<string, unknown>> {
  const { rows } = sheetOf(await periodReport(app, periodKey.parse(quarter)), 'At a glance');
  return Object.fromEntries(rows.map(([name, now]) => [String(name), now]));
}

/** Of each row of a table of that report: what it is of, in time, late. */
export const sortedRowsOf = async ({ app }: Office, quarter: string, heading: string) =>
  cellsOf(sheetOf(await periodReport(app, periodKey.parse(quarter)), heading), 'Service', 'In time', 'Late').sort();

/** Reference, due date and statutory date of everything the pack for the regulator names as overdue. */
export const overdueOf = async ({ app }: Office) =>
  cellsOf(sheetOf(await backlogPack(app), 'Every overdue request'), 'Reference', 'Due date', 'Statutory date').sort();

/** The dates of every request of a month, as its log has them. */
export async function logOf({ app }: Office, received: string) {
  const sheet = await requestLogSheet(app, logFilters.parse({ received, right: null, afterOn: null, afterId: null }));
  if (!sheet) throw new Error('too much for one file');
  const dates = ['Received', 'Clock started', 'Due date', 'Statutory date', 'Final response'];
  return cellsOf(sheet, 'Reference', ...dates).sort();
}

/** The complaints of some months, and how many missed dates want a cause. */
export async function complaintsOfMonths({ app }: Office, from: string, before: string) {
  const found = await complaintsOf(app, civilDate.parse(from), civilDate.parse(before));
  const { received, acknowledgedInTime, acknowledgedLate, notAcknowledged, open } = found;
  return { received, acknowledgedInTime, acknowledgedLate, notAcknowledged, open };
}
export const unexplained = async ({ app }: Office): Promise<number> =>
  (await breachLog(app, { cause: null, after: null }, true)).unexplained;
