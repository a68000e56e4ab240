import { z } from 'zod';
import type { CaseFilter } from '../../../db/case-filter.ts';
import type { CaseQuery } from '../../../db/cases.ts';
import type { CaseRow } from '../../../db/types.ts';
import { type Cause, causeName } from '../../../machines/breach/causes.ts';
import { complaintOutcomeWords, outcomeWords } from '../../../machines/case-words.ts';
import {
  type CivilDate,
  civilDate,
  firstOf,
  formatMonth,
  londonDate,
  month,
  monthsOn,
} from '../../../machines/dates.ts';
import { isEnding } from '../../../machines/figures/rates.ts';
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
import { noDate } from '../project.ts';

/** Which requests of the log, as it stands in its address. What does not fit is left out, never an error. */
export const logFilters = z.object({
  received: month.nullable().catch(null),
  right: z.enum(rights).nullable().catch(null),
  afterOn: civilDate.nullable().catch(null),
  afterId: caseId.nullable().catch(null),
});
export type LogFilters = z.infer<typeof logFilters>;

/** What the row of a case keeps when its key is destroyed: what accountability needs, and no person. */
type Kept = Pick<
  CaseRow,
  | 'reference'
  | 'right'
  | 'receivedOn'
  | 'dueOn'
  | 'statutoryDueOn'
  | 'closedOn'
  | 'outcome'
  | 'missedOn'
  | 'lateCause'
  | 'service'
  | 'asker'
>;

/** A line of the log. Of a case whose key is destroyed only what its row in the lists keeps. */
export type LogLine =
  | { readonly isDestroyed: false; readonly id: CaseRow['id']; readonly entry: LogEntry }
  | {
      readonly isDestroyed: true;
      readonly row: Kept;
      /** What it keeps, by the names of the columns. */
      readonly kept: Readonly<Record<string, string>>;
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
  if (loaded === null) return { isDestroyed: true, row, kept: keptOf(row, app.profile.lateCauses) };
  const events = loaded.history.map(({ event }) => event);
  const today = londonDate(app.clock.now());
  const entry = logEntry({ state: loaded.state, events }, today, {
    ...keepingRules(app.profile),
    lateCauses: app.profile.lateCauses,
  });
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
async function requestLogSheet(app: App, filters: LogFilters): Promise<Sheet | null> {
  const filter = filterOf(filters);
  if ((await app.store.count(filter)) > mostInFile) return null;
  const rows: Sheet['rows'][number][] = [];
  for await (const line of everyLine(app, filter)) rows.push(cellsOf(line));
  return { title: 'Request log', columns: logColumns.map(({ name, kind }) => ({ name, kind })), rows };
}

const cellsOf = (line: LogLine): Sheet['rows'][number] =>
  line.isDestroyed
    ? logColumns.map(({ name }) => line.kept[name] ?? null)
    : logColumns.map((column) => column.of(line.entry));

/** The days and the outcome of a destroyed case: whether it was answered in time can be shown as long as it is counted. */
function keptOf(row: Kept, causes: readonly Cause[]): Readonly<Record<string, string>> {
  const { reference, right, receivedOn, outcome, service, asker, lateCause } = row;
  const date = (name: string, on: CivilDate) => (on === noDate ? {} : { [name]: on });
  const isAnswered = outcome !== null && !isEnding(outcome) && right !== 'complaint';
  return {
    ...{ Reference: reference, Right: rightRules[right].name },
    ...(service !== '' && { Service: service }),
    ...(asker !== '' && { 'Who asks': askerWords[asker] }),
    ...{ Status: 'Destroyed at the end of its retention', Received: receivedOn },
    ...{ ...date('Due date', row.dueOn), ...date('Statutory date', row.statutoryDueOn) },
    ...(isAnswered && date('Final response', row.closedOn)),
    ...(outcome !== null && { Outcome: (right === 'complaint' ? complaintOutcomeWords : outcomeWords)[outcome] }),
    ...date('Missed date', row.missedOn),
    ...(lateCause !== '' && { 'Cause of the missed date': causeName(causes, lateCause) }),
  };
}

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
const filterWords = ({ received, right }: LogFilters): string =>
  [right ? rightRules[right].name : 'all rights', received ? `received in ${formatMonth(received)}` : 'any month'].join(
    ', ',
  );
