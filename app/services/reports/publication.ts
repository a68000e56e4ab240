import { formatMonth, londonDate, monthOf, monthsOn } from '../../../machines/dates.ts';
import { type Period, periodBefore, periodWith, periodWords } from '../../../machines/figures/periods.ts';
import { receivedOf } from '../../../machines/figures/rates.ts';
import { fewWords, type Suppressed, suppressedTogether } from '../../../machines/figures/suppress.ts';
import { rights } from '../../../machines/people.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import type { App } from '../../app.ts';
import { type Sheet, text } from '../exports/sheet.ts';
import { figuresOf } from '../figures/figures.ts';
import type { Paper, Section } from './paper.ts';

const quarters = 8;
const asked = rights.filter((right) => right !== 'complaint');

/** Numbers for the public by quarter, over and done with, in which no small number tells of a person. */
export async function publicationTable(app: App): Promise<Paper> {
  const today = londonDate(app.clock.now());
  const periods = quartersBefore(periodWith('quarter', monthOf(today)));
  const figures = [];
  for (const period of periods) figures.push(await figuresOf(app, period));
  const names = periods.map(periodWords);
  const told = suppressedTogether(
    figures.map(({ byRight }) =>
      asked.map((right) => {
        const found = byRight.find((one) => one.right === right);
        return found ? receivedOf(found.standing) : 0;
      }),
    ),
    figures.map(({ standing: { inTime, late, openInTime, openOverdue, openWithoutDate, ended } }) => [
      ...[inTime, late, openInTime + openOverdue + openWithoutDate, ended],
    ]),
  );
  const columns = [
    asked.map((right) => rightRules[right].name),
    ['Answered in time', 'Answered late', 'Not answered yet', 'Ended without an answer'],
  ];
  const headings = ['Requests received, by right', 'What became of them'];
  const sections = told.map((table, at): Section => {
    const heading = headings[at] ?? '';
    return { heading, sentences: [], sheet: sheetOf(heading, names, columns[at] ?? [], table) };
  });
  const [first, last] = [periods.at(-1), periods[0]];
  return {
    title: 'Rights requests by quarter',
    body: app.profile.name,
    countedOn: today,
    summary: [
      ...(first && last
        ? [`Quarters from ${formatMonth(first.from)} to ${formatMonth(monthsOn(last.before, -1))}.`]
        : []),
      `Numbers below 5 are shown as “${fewWords}”. Where the others would give one of them away, more are left out, as little as can be, and shown as “not shown”.`,
    ],
    sections,
  };
}

function quartersBefore(now: Period): Period[] {
  const all: Period[] = [];
  let one = periodBefore(now);
  for (let n = 0; n < quarters; n += 1) {
    all.push(one);
    one = periodBefore(one);
  }
  return all;
}

/** Texts, since some cells are words: a reader of numbers must not take “fewer than 5” for one. */
function sheetOf(title: string, names: readonly string[], columns: readonly string[], table: Suppressed): Sheet {
  const words = (cell: Suppressed['total']) =>
    cell === 'few' ? fewWords : cell === 'hidden' ? 'not shown' : String(cell);
  return {
    title,
    columns: [text('Received in'), ...columns.map(text), text('All')],
    rows: [
      ...table.rows.map((row, at) => [names[at] ?? '', ...row.map(words), words(table.rowTotals[at] ?? 0)]),
      ['All quarters', ...table.columnTotals.map(words), words(table.total)],
    ],
  };
}
