import { outcomeWords } from '../../../machines/case-words.ts';
import { firstOf, formatMonth } from '../../../machines/dates.ts';
import { ageMessage, rateMessage, receivedMessage } from '../../../machines/figures/messages.ts';
import { type Period, periodBefore, periodWords } from '../../../machines/figures/periods.ts';
import {
  ageBands,
  customaryRate,
  percent,
  receivedOf,
  type Standing,
  strictRate,
} from '../../../machines/figures/rates.ts';
import { summaryOf, type Told } from '../../../machines/figures/summary.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import type { App } from '../../app.ts';
import { causeWords } from '../body/cause-words.ts';
import { type ComplaintCounts, complaintsOf } from '../complaint/complaint-counts.ts';
import { type Cell, number, type SheetColumn, text } from '../exports/sheet.ts';
import { type Figures, figuresOf } from '../figures/figures.ts';
import { askerName, type SortedFigures, serviceWords } from '../figures/sorted-figures.ts';
import type { Bars, Paper, Section } from './paper.ts';

/** The quarterly or annual report: numbers of a period, what they say, and the period before beside them. */
export async function periodReport(app: App, period: Period): Promise<Paper> {
  const earlier = periodBefore(period);
  const [now, before] = [await figuresOf(app, period), await figuresOf(app, earlier)];
  const [complaints, complaintsBefore] = [await complaintsIn(app, period), await complaintsIn(app, earlier)];
  const { counts, breached, oldestOverdueOn } = now.open;
  const open = { on: now.today, open: counts.open, overdue: counts.late, breached, oldestOverdueOn };
  const words = [periodWords(period), periodWords(earlier)] as const;
  const told = [toldOf(now, complaints), toldOf(before, complaintsBefore)] as const;
  return {
    title: `Rights requests, ${words[0]}`,
    body: app.profile.name,
    countedOn: now.today,
    summary: summaryOf(...words, ...told, open),
    sections: [
      atAGlance(words, told),
      byMonth(now),
      byRight(now),
      sortedSection('By service', 'Service', now.sorted.byService, serviceWords),
      sortedSection('By who asks', 'Who asks', now.sorted.byAsker, askerName),
      outcomes(now),
      causesSection(app, now),
      complaintsSection(complaints, complaintsBefore, words),
      openToday(now),
    ],
  };
}

const complaintsIn = (app: App, { from, before }: Period): Promise<ComplaintCounts> =>
  complaintsOf(app, firstOf(from), firstOf(before));

const toldOf = (figures: Figures, complaints: ComplaintCounts): Told => ({
  ...{ received: figures.received, closed: figures.closed, extended: figures.extended },
  ...{ standing: figures.standing, days: figures.days },
  complaints: complaints.received,
  complaintsAcknowledgedLate: complaints.acknowledgedLate,
});

type Pair<T> = readonly [T, T];

function atAGlance(words: Pair<string>, told: Pair<Told>): Section {
  const row = (name: string, of: (one: Told) => number | null): Cell[] => [name, of(told[0]), of(told[1])];
  const columns = [text('Figure'), number(words[0]), number(words[1])];
  const rows = [
    row('Received', ({ received }) => received),
    row('Answered or ended', ({ closed }) => closed),
    row('Answered in time', ({ standing }) => standing.inTime),
    row('Answered late', ({ standing }) => standing.late),
    row('Answered past the statutory date', ({ standing }) => standing.breached),
    row('In time, strict rate, per cent', ({ standing }) => percent(strictRate(standing))),
    row('In time, customary rate, per cent', ({ standing }) => percent(customaryRate(standing))),
    row('Extended', ({ extended }) => extended),
    row('Days to the answer, median', ({ days }) => days.median),
    row('Days to the answer, nine in ten within', ({ days }) => days.ninth),
    row('Complaints received', ({ complaints }) => complaints),
  ];
  return {
    heading: 'At a glance',
    sentences: [
      'The strict rate counts answers in time of all requests whose date has come. The customary rate counts what is still open in time as well, so it looks better while a backlog grows.',
    ],
    sheet: { title: 'At a glance', columns, rows },
  };
}

const standingColumns: readonly SheetColumn[] = [
  ...['Received', 'In time', 'Late', 'Open, in time', 'Overdue', 'No date yet', 'No answer owed'].map(number),
  number('In time, per cent'),
];

const standingCells = (of: Standing): Cell[] => [
  ...[receivedOf(of), of.inTime, of.late, of.openInTime, of.openOverdue, of.openWithoutDate, of.ended],
  percent(strictRate(of)),
];

const standingKeys = [
  'Answered in time, or ended',
  'Answered late',
  'Open, in time or without a date',
  'Open and overdue',
];
const standingParts = (of: Standing): number[] => [
  ...[of.inTime + of.ended, of.late, of.openInTime + of.openWithoutDate, of.openOverdue],
];

function byMonth(figures: Figures): Section {
  const received = figures.byMonth.map(({ month, standing, closed }) => ({
    ...{ month, closed, received: receivedOf(standing) },
  }));
  return {
    heading: 'By month received',
    sentences: [`${rateMessage(figures.byMonth)}.`, `${receivedMessage(received)}.`],
    bars: {
      keys: standingKeys,
      bars: figures.byMonth.map(({ month, standing }) => ({
        label: shortMonth(formatMonth(month)),
        parts: standingParts(standing),
      })),
    },
    sheet: {
      title: 'By month received',
      columns: [text('Received in'), ...standingColumns, number('Answered or ended in this month')],
      rows: figures.byMonth.map(({ month, standing, closed }) => [
        formatMonth(month),
        ...standingCells(standing),
        closed,
      ]),
    },
  };
}

const shortMonth = (month: string): string => `${month.slice(0, 3)} ${month.slice(-4)}`;

function byRight({ byRight }: Figures): Section {
  const largest = byRight.toSorted((a, b) => receivedOf(b.standing) - receivedOf(a.standing))[0];
  const most = largest ? receivedOf(largest.standing) : 0;
  return {
    heading: 'By right',
    sentences: largest && most > 0 ? [`Most were for ${rightRules[largest.right].name.toLowerCase()}: ${most}.`] : [],
    sheet: {
      title: 'By right',
      columns: [text('Right'), ...standingColumns, ...daysColumns],
      rows: byRight.map(({ right, standing, days }) => [
        rightRules[right].name,
        ...standingCells(standing),
        ...[days.median, days.ninth],
      ]),
    },
  };
}

const daysColumns: readonly SheetColumn[] = [number('Median days'), number('9 in 10 within, days')];

/** What became of the requests by something the case knows of them; how many it is not known of is said. */
function sortedSection(
  heading: string,
  column: string,
  all: readonly SortedFigures[],
  named: (value: string) => string,
): Section {
  const unset = all.find(({ value }) => value === '');
  const n = unset ? receivedOf(unset.standing) : 0;
  return {
    heading,
    sentences: n === 0 ? [] : [`Of ${n} ${n === 1 ? 'request' : 'requests'} it is not on record.`],
    sheet: {
      title: heading,
      columns: [text(column), ...standingColumns, ...daysColumns],
      rows: all.map(({ value, standing, days }) => [
        named(value),
        ...standingCells(standing),
        ...[days.median, days.ninth],
      ]),
    },
  };
}

const outcomes = ({ byOutcome, closed }: Figures): Section => ({
  heading: 'How they ended',
  sentences: closed === 0 ? ['No request was answered or ended in these months.'] : [],
  sheet: {
    title: 'How they ended',
    columns: [text('Outcome'), number('Requests')],
    rows: byOutcome.map(({ outcome, n }) => [outcomeWords[outcome], n]),
  },
});

function causesSection(app: App, { byCause }: Figures): Section {
  const [most] = byCause;
  const all = byCause.reduce((sum, { n }) => sum + n, 0);
  return {
    heading: 'Why dates were missed',
    sentences: most
      ? [
          `${all} ${all === 1 ? 'date was' : 'dates were'} missed in these months. Most: ${causeWords(app, most.cause)}, ${most.n}.`,
        ]
      : ['No date was missed in these months.'],
    sheet: {
      title: 'Why dates were missed',
      columns: [text('Cause'), number('Requests')],
      rows: byCause.map(({ cause, n }) => [causeWords(app, cause), n]),
    },
  };
}

const complaintRows = [
  ['received', 'Received'],
  ['acknowledgedInTime', 'Acknowledged within 30 days'],
  ['acknowledgedLate', 'Acknowledged late'],
  ['notAcknowledged', 'Not acknowledged'],
  ['upheld', 'Upheld'],
  ['partly', 'Upheld in part'],
  ['notUpheld', 'Not upheld'],
  ['other', 'Ended otherwise'],
  ['open', 'Open'],
] as const satisfies readonly (readonly [keyof ComplaintCounts, string])[];

const complaintsSection = (now: ComplaintCounts, before: ComplaintCounts, words: Pair<string>): Section => ({
  heading: 'Complaints',
  sentences: ['Complaints about how personal information was handled (DPA 2018 s.164A).'],
  sheet: {
    title: 'Complaints',
    columns: [text('Complaints'), number(words[0]), number(words[1])],
    rows: complaintRows.map(([key, name]) => [name, now[key], before[key]]),
  },
});

/** What is open on the day of counting, whenever it was received. */
export function openToday({ open }: Pick<Figures, 'open'>): Section {
  const bars: Bars = {
    keys: ['Not overdue', 'Overdue'],
    bars: open.ages.map(({ band, n, overdue }) => ({ label: ageWords(band), parts: [n - overdue, overdue] })),
  };
  return {
    heading: 'What is open',
    sentences: [`${ageMessage(open.ages)}.`],
    bars,
    sheet: {
      title: 'What is open',
      columns: [text('Received'), number('Open'), number('Overdue')],
      rows: open.ages.map(({ band, n, overdue }) => [ageWords(band), n, overdue]),
    },
  };
}

export const ageWords = (band: string): string => ageBands.find(({ key }) => key === band)?.words ?? band;
