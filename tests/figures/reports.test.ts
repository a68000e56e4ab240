import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../app/documents/incoming/zip.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { noCause } from '../../app/services/body/cause-words.ts';
import { type Figures, figuresOf } from '../../app/services/figures/figures.ts';
import { logFilters, requestLog, takeRequestLog } from '../../app/services/figures/request-log.ts';
import { newId } from '../../app/services/new-id.ts';
import { backlogPack } from '../../app/services/reports/backlog-pack.ts';
import type { Paper } from '../../app/services/reports/paper.ts';
import { periodReport } from '../../app/services/reports/period-report.ts';
import { publicationTable } from '../../app/services/reports/publication.ts';
import { takePaper } from '../../app/services/reports/take-paper.ts';
import { periodKey } from '../../machines/figures/periods.ts';
import { percent, receivedOf, strictRate } from '../../machines/figures/rates.ts';
import { caseId, staffId } from '../../machines/ids.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { words } from '../documents/other-readers.ts';
import { day } from '../machines/made-up.ts';
import { playOn } from '../machines/play.ts';
import { complaintSituations, itemSituations, situations } from '../machines/situations.ts';
import { openWorld } from '../review/world.ts';

const { app, clock } = await openWorld();
const grace = staffId.parse('grace');
const quarter = periodKey.parse('2026-Q1');
const told = situations['past its date, and the person told'];
const explained = playOn(told, ['breach.explained', { on: day('2026-04-14'), cause: 'search-late' }]);
const all = [explained, ...Object.values({ ...situations, ...itemSituations, ...complaintSituations })];
const none = logFilters.parse({ received: null, right: null, afterOn: null, afterId: null });

/** A case in every situation there is, of people called Sample, each with a reference of its own; it is August. */
beforeAll(async () => {
  for (const [n, { events }] of all.entries()) {
    const [first, ...further] = events;
    if (first?.type !== 'request.received') throw new Error('no receipt');
    clock.at = Date.UTC(2026, 3, 7 + (n % 9), 9);
    const received = { ...first, reference: `RD-SIT-${String(n).padStart(4, '0')}` };
    await openRequests(app, [{ caseId: caseId.parse(newId()), received, further }], newId());
  }
  clock.at = Date.UTC(2026, 7, 3, 9);
});

const takeBytes = async (paper: Paper, format: 'pdf' | 'csv' | 'ods' | 'zip') =>
  (await takePaper(app, grace, paper, 'test', format)).bytes;
const linesOf = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes));
/** The number of a table, row and column as the CSV has it. */
const numberIn = (lines: readonly string[][], ...where: readonly [string, string, string]): string | undefined =>
  lines.find((line) => where.every((word, at) => line[at] === word))?.[3];

describe('the report of a quarter', () => {
  let paper: Paper;
  let figures: Figures;
  beforeAll(async () => {
    paper = await periodReport(app, quarter);
    figures = await figuresOf(app, quarter);
  });

  it('says on the page, in the CSV and in the PDF what the figures say', async () => {
    const lines = linesOf(await takeBytes(paper, 'csv'));
    const read = (await words(await takeBytes(paper, 'pdf'))).join(' ');
    expect(figures.received).toBeGreaterThan(30);
    expect(numberIn(lines, 'At a glance', 'Received', 'January to March 2026')).toBe(String(figures.received));
    expect(numberIn(lines, 'By month received', 'March 2026', 'Received')).toBe(String(figures.received));
    expect(paper.summary.join(' ')).toContain(`${figures.received} requests came in`);
    expect(read).toContain(`${figures.received} requests came in`);
    for (const { right, standing } of figures.byRight) {
      const name = rightRules[right].name;
      expect(numberIn(lines, 'By right', name, 'Received')).toBe(String(receivedOf(standing)));
      expect(numberIn(lines, 'By right', name, 'Overdue')).toBe(String(standing.openOverdue));
      expect(read).toContain(name);
    }
    const rate = percent(strictRate(figures.standing));
    expect(numberIn(lines, 'At a glance', 'In time, strict rate, per cent', 'January to March 2026')).toBe(
      String(rate),
    );
    expect(read).toContain(`${rate}% (`);
    for (const { sheet } of paper.sections)
      for (const row of sheet.rows) expect(read, sheet.title).toContain(String(row[1] ?? '–'));
  });

  it('adds up: the months, the rights and the bars are the same requests', () => {
    const columnSum = (heading: string, column: string) => {
      const found = paper.sections.find((section) => section.heading === heading);
      const at = found?.sheet.columns.findIndex(({ name }) => name === column) ?? -1;
      return found?.sheet.rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
    };
    expect(columnSum('By month received', 'Received')).toBe(figures.received);
    expect(columnSum('By right', 'Received')).toBe(figures.received);
    expect(columnSum('How they ended', 'Requests')).toBe(figures.closed);
    const drawn = paper.sections.find(({ heading }) => heading === 'By month received')?.bars?.bars ?? [];
    expect(drawn.flatMap(({ parts }) => parts).reduce((sum, n) => sum + n, 0)).toBe(figures.received);
  });

  it('is a tagged PDF: title, language, headings, tables, and pictures with words instead', async () => {
    const pdf = await takeBytes(paper, 'pdf');
    const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await document.getMetadata()).info).toMatchObject({ Title: paper.title, Language: 'en-GB' });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(tree).toContain(`"${role}"`);
    const rest = await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => (await document.getPage(at + 1)).getStructTree()),
    );
    expect(JSON.stringify(rest)).toMatch(/"Figure".*"alt":"[^"]+The table below has the numbers\."/);
    await document.destroy();
  });
});

describe('the pack for the regulator', () => {
  it('lists every overdue case once, and each of its tables counts the same cases', async () => {
    const paper = await backlogPack(app);
    const late = (await figuresOf(app, quarter)).open.counts.late;
    const rowsOf = (heading: string) => paper.sections.find((one) => one.heading === heading)?.sheet.rows ?? [];
    const added = (heading: string) => rowsOf(heading).reduce((sum, row) => sum + Number(row[1]), 0);
    expect(late).toBeGreaterThan(20);
    expect(rowsOf('Every overdue request')).toHaveLength(late);
    for (const heading of ['Overdue by category', 'Overdue by cause', 'Last contact with the person'])
      expect(added(heading), heading).toBe(late);
    const causes = rowsOf('Overdue by cause').map(([cause]) => cause);
    expect(causes).toContain(noCause);
    expect(causes).toContain('A service answered its search late');
    expect(rowsOf('Received and finished each week')).toHaveLength(13);
    expect(paper.summary.join(' ')).toContain(`${late} overdue`);
  });

  it('comes in one zip: PDF, spreadsheet and each table', async () => {
    const zip = readZip(await takeBytes(await backlogPack(app), 'zip'));
    if (!zip.ok) throw new Error(zip.sentence);
    expect(zip.entries.map(({ name }) => name)).toEqual([
      ...['test-2026-08-03.pdf', 'test-2026-08-03.ods', '01-what-is-open.csv', '02-overdue-by-category.csv'],
      ...['03-overdue-by-cause.csv', '04-last-contact.csv', '05-weekly-clearance.csv', '06-overdue-requests.csv'],
    ]);
  });
});

it('a table that lies across the page goes on lying, so that no column is cut off', async () => {
  const pdf = await takeBytes(await backlogPack(app), 'pdf');
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0] = page.view;
    const { items } = await page.getTextContent();
    const ends = items.map((item) => ('str' in item ? Number(item.transform[4]) + item.width : 0));
    expect(Math.max(...ends), `page ${number}`).toBeLessThan(width - 50);
  }
  await document.destroy();
});

describe('what leaves the house', () => {
  it('names nobody: report, pack, publication and log', async () => {
    const papers = [await periodReport(app, quarter), await backlogPack(app), await publicationTable(app)];
    const log = await takeRequestLog(app, grace, none, 'csv');
    for (const text of [JSON.stringify(papers), Buffer.from(log?.bytes ?? []).toString()])
      expect(text).not.toMatch(/Robin|Sample\b|example\.org/);
  });

  it('has in the log every case there is, and under a filter those the page has', async () => {
    const log = await takeRequestLog(app, grace, none, 'csv');
    const [head, ...rows] = linesOf(log?.bytes ?? new Uint8Array());
    expect(head?.[0]).toBe('Reference');
    expect(new Set(rows.map(([reference]) => reference)).size).toBe(all.length);
    const erasures = { ...none, right: 'erasure' } as const;
    const page = await requestLog(app, erasures);
    const file = linesOf((await takeRequestLog(app, grace, erasures, 'csv'))?.bytes ?? new Uint8Array());
    expect(page.all).toBe(file.length - 1);
    expect(page.lines.map((line) => (line.isDestroyed ? '' : line.entry.reference)).sort()).toEqual(
      file
        .slice(1)
        .map(([reference]) => reference)
        .sort(),
    );
  });

  it('is on record: who took what, and when', async () => {
    await takeRequestLog(app, grace, { ...none, right: 'access' }, 'ods');
    const [last] = await app.auth.events.list(1);
    expect(last).toMatchObject({ type: 'exported', staffId: 'grace', at: clock.at });
    expect(last?.detail).toMatch(/^Request log as ODS: Access, any month, \d+ requests$/);
  });

  it('shows the public no small number', async () => {
    const paper = await publicationTable(app);
    const cells = paper.sections.flatMap(({ sheet }) => sheet.rows.flatMap((row) => row.slice(1)));
    expect(cells).toContain('fewer than 5');
    expect(cells.filter((cell) => ['1', '2', '3', '4'].includes(String(cell)))).toEqual([]);
  });
});
