import { z } from 'zod';
import type { CaseFilter } from '../../../db/case-filter.ts';
import type { CaseQuery } from '../../../db/cases.ts';
import type { CaseRow } from '../../../db/types.ts';
import {
  type CivilDate,
  civilDate,
  firstOf,
  formatMonth,
  londonDate,
  month,
  monthsOn,
} from '../../../machines/dates.ts';
import { caseId, type StaffId } from '../../../machines/ids.ts';
import { rights } from '../../../machines/people.ts';
import { logColumns } from '../../../machines/request-log/columns.ts';
import { type LogEntry, logEntry } from '../../../machines/request-log/entry.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { askerWords } from '../../../machines/sorting/askers.ts';
import type { App } from '../../app.ts';
import { keepingRules } from '../disposal/keeping-rules.ts';
import { toOds } from '../exports/ods.ts';
import { type Sheet, sheetCsv } from '../exports/sheet.ts';
import { type TakenOut, takeOut } from '../exports/take-out.ts';
import { loadOnce } from '../load-case.ts';

/** Which requests of the log, as it stands in its address. What does not fit is left out, never an error. */
export const logFilters = z.object({
  received: month.nullable().catch(null),
  right: z.enum(rights).nullable().catch(null),
  afterOn: civilDate.nullable().catch(null),
  afterId: caseId.nullable().catch(null),
});
export type LogFilters = z.infer<typeof logFilters>;

/** A line of the log. Of a case whose key is destroyed only what its row in the lists keeps. */
export type LogLine =
  | { readonly isDestroyed: false; readonly id: CaseRow['id']; readonly entry: LogEntry }
  | {
      readonly isDestroyed: true;
      readonly row: Pick<CaseRow, 'reference' | 'right' | 'receivedOn' | 'outcome' | 'service' | 'asker'>;
    };

export interface LogPage {
  readonly lines: readonly LogLine[];
  readonly all: number;
  readonly next: { readonly afterOn: CivilDate; readonly afterId: CaseRow['id'] } | null;
}

const pageLength = 25;
/** Cases of one file: each is unsealed and replayed for it. */
export const mostInFile = 10_000;

const filterOf = ({ received, right }: LogFilters): CaseFilter => ({
  ...(right && { right }),
  ...(received && { receivedFrom: firstOf(received), receivedBefore: firstOf(monthsOn(received, 1)) }),
});

/** One page of the request log, received last first. */
export async function requestLog(app: App, filters: LogFilters): Promise<LogPage> {
  const { afterOn, afterId } = filters;
  const after = afterOn && afterId ? { after: { key: afterOn, id: afterId } } : {};
  const { rows, next } = await app.store.cases({
    ...{ ...filterOf(filters), ...after },
    ...{ order: 'received', limit: pageLength },
  });
  const lines: LogLine[] = [];
  for (const row of rows) lines.push(await lineOf(app, row));
  return {
    lines,
    all: await app.store.count(filterOf(filters)),
    next: next && { afterOn: next.key, afterId: next.id },
  };
}

async function lineOf(app: App, row: CaseRow): Promise<LogLine> {
  const loaded = await loadOnce(app, row.id);
  if (loaded === null) return { isDestroyed: true, row };
  const events = loaded.history.map(({ event }) => event);
  const today = londonDate(app.clock.now());
  const entry = logEntry({ state: loaded.state, events }, today, keepingRules(app.profile));
  return { isDestroyed: false, id: row.id, entry };
}

async function* everyLine(app: App, filter: CaseFilter): AsyncGenerator<LogLine> {
  let after: CaseQuery['after'] | null;
  do {
    const page: Awaited<ReturnType<typeof app.store.cases>> = await app.store.cases({
      ...{ ...filter, ...(after && { after }) },
      ...{ order: 'received', limit: 200 },
    });
    for (const row of page.rows) yield lineOf(app, row);
    after = page.next;
  } while (after);
}

/** The log as a sheet: every field of every request the filters hold. Null where they are more than one file takes. */
export async function requestLogSheet(app: App, filters: LogFilters): Promise<Sheet | null> {
  const filter = filterOf(filters);
  if ((await app.store.count(filter)) > mostInFile) return null;
  const rows: Sheet['rows'][number][] = [];
  for await (const line of everyLine(app, filter)) rows.push(cellsOf(line));
  return { title: 'Request log', columns: logColumns.map(({ name, kind }) => ({ name, kind })), rows };
}

const cellsOf = (line: LogLine): Sheet['rows'][number] =>
  line.isDestroyed
    ? logColumns.map(({ name }) => keptOf(line.row)[name] ?? null)
    : logColumns.map((column) => column.of(line.entry));

const keptOf = ({ reference, right, receivedOn, service, asker }: Extract<LogLine, { isDestroyed: true }>['row']) => {
  const kept: Readonly<Record<string, string>> = {
    ...{ Reference: reference, Right: rightRules[right].name },
    ...(service !== '' && { Service: service }),
    ...(asker !== '' && { 'Who asks': askerWords[asker] }),
    ...{ Status: 'Destroyed at the end of its retention', Received: receivedOn },
  };
  return kept;
};

export const logFormats = ['csv', 'ods'] as const;
export type LogFormat = (typeof logFormats)[number];

/** The log as a file. That it was taken is on record. Null where it would be too large. */
export async function takeRequestLog(
  app: App,
  who: StaffId,
  filters: LogFilters,
  format: LogFormat,
): Promise<TakenOut | null> {
  const sheet = await requestLogSheet(app, filters);
  if (sheet === null) return null;
  const what = `Request log as ${format.toUpperCase()}: ${filterWords(filters)}, ${sheet.rows.length} requests`;
  const bytes = format === 'csv' ? sheetCsv(sheet) : toOds([sheet]);
  return takeOut(app, who, what, { name: `request-log-${londonDate(app.clock.now())}.${format}`, bytes });
}

/** What filters hold, in words: `access requests received in March 2026`. */
export const filterWords = ({ received, right }: LogFilters): string =>
  [right ? rightRules[right].name : 'all rights', received ? `received in ${formatMonth(received)}` : 'any month'].join(
    ', ',
  );
