import { parse } from 'csv-parse/sync';
import { complaintsOf } from '../../app/services/complaint/complaint-counts.ts';
import type { Sheet } from '../../app/services/exports/sheet.ts';
import {
  type LogFormat,
  type LogPage,
  logFilters,
  requestLog,
  takeRequestLog,
} from '../../app/services/figures/request-log.ts';
import { breachLog } from '../../app/services/missed-dates/breaches.ts';
import { backlogPack } from '../../app/services/reports/backlog-pack.ts';
import type { Paper } from '../../app/services/reports/paper.ts';
import { periodReport } from '../../app/services/reports/period-report.ts';
import { publicationTable } from '../../app/services/reports/publication.ts';
import { civilDate } from '../../machines/dates.ts';
import { periodKey } from '../../machines/figures/periods.ts';
import type { Published, Suppressed } from '../../machines/figures/suppress.ts';
import { staffId } from '../../machines/ids.ts';
import { readOds } from '../exports/read-ods.ts';
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

const logColumns = [
  'Reference',
  'Received',
  'Clock started',
  'Due date',
  'Statutory date',
  'Final response',
  'Service',
];

/** The dates and the service of every request of a month, as its log has them: page after page, and in each of its files. */
export async function logOf({ app, staff }: Office, received: string) {
  const filters = { received, right: null, afterOn: null, afterId: null };
  const shown: (string | null)[][] = [];
  for (let from: object | null = {}; from !== null; ) {
    const { lines, next }: LogPage = await requestLog(app, logFilters.parse({ ...filters, ...from }));
    for (const line of lines) {
      if (line.isDestroyed) throw new Error('nothing of this year is destroyed');
      const { reference, receivedOn, startsOn, dueOn, statutoryDueOn, answeredOn, service } = line.entry;
      shown.push([reference, receivedOn, startsOn, dueOn, statutoryDueOn, answeredOn, service]);
    }
    from = next;
  }
  const file = async (format: LogFormat) => {
    const taken = await takeRequestLog(app, staffId.parse(staff.get('grace')), logFilters.parse(filters), format);
    if (!taken) throw new Error('too much for one file');
    const rows: string[][] =
      format === 'csv'
        ? parse(Buffer.from(taken.bytes))
        : readOds(taken.bytes).rows.map((row) => row.map(({ value, text }) => value ?? text));
    const [head = [], ...all] = rows;
    const places = logColumns.map((name) => head.indexOf(name));
    return all.map((row) => places.map((at) => row[at] || null)).sort();
  };
  return { page: shown.sort(), csv: await file('csv'), ods: await file('ods') };
}

const published = (words: unknown): Published => {
  if (words === 'fewer than 5') return 'few';
  if (words === 'not shown') return 'hidden';
  if (!/^\d+$/.test(String(words))) throw new Error(`${words} is no number`);
  return Number(words);
};

/** The two tables to publish, with what is left out of them. */
export async function publicationOf({ app }: Office): Promise<readonly [Suppressed, Suppressed]> {
  const paper = await publicationTable(app);
  const told = (heading: string): Suppressed => {
    const rows = sheetOf(paper, heading).rows.map(([, ...cells]) => cells.map(published));
    const [quarters, last = []] = [rows.slice(0, -1), rows.at(-1)];
    return {
      rows: quarters.map((row) => row.slice(0, -1)),
      rowTotals: quarters.map((row) => row.at(-1) ?? 0),
      ...{ columnTotals: last.slice(0, -1), total: last.at(-1) ?? 0 },
    };
  };
  return [told('Requests received, by right'), told('What became of them')];
}

/** The complaints of some months, and how many missed dates want a cause. */
export async function complaintsOfMonths({ app }: Office, from: string, before: string) {
  const found = await complaintsOf(app, civilDate.parse(from), civilDate.parse(before));
  const { received, acknowledgedInTime, acknowledgedLate, notAcknowledged, open } = found;
  return { received, acknowledgedInTime, acknowledgedLate, notAcknowledged, open };
}
export const unexplained = async ({ app }: Office): Promise<number> =>
  (await breachLog(app, { cause: null, after: null }, true)).unexplained;
