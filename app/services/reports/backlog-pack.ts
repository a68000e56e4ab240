import type { CaseQuery } from '../../../db/cases.ts';
import type { CaseRow } from '../../../db/types.ts';
import { apologyOf, explanationOf } from '../../../machines/breach/missed.ts';
import { phaseWords } from '../../../machines/case-words.ts';
import { addDays, type CivilDate, daysBetween, formatDate, londonDate } from '../../../machines/dates.ts';
import {
  byAge,
  byContact,
  lastWeeks,
  type Overdue,
  type Week,
  weeksToClear,
} from '../../../machines/figures/backlog.ts';
import { ageBands } from '../../../machines/figures/rates.ts';
import { openWords } from '../../../machines/figures/summary.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import type { App } from '../../app.ts';
import { causeWords, noCause } from '../body/cause-words.ts';
import { day, number, type Sheet, text } from '../exports/sheet.ts';
import { figuresOf, monthsUntil } from '../figures/figures.ts';
import { loadOnce } from '../load-case.ts';
import { noDate } from '../project.ts';
import type { Paper, Section } from './paper.ts';
import { openToday } from './period-report.ts';

const weeksShown = 13;

/**
 * The backlog as the ICO has ordered it reported: what is open and overdue by age, category and cause, when each person last
 * heard from the body, what is received and finished each week, and how long the backlog lasts at that pace.
 */
export async function backlogPack(app: App): Promise<Paper> {
  const today = londonDate(app.clock.now());
  const { open } = await figuresOf(app, monthsUntil(today, 1));
  const { counts, breached, oldestOverdueOn } = open;
  const overdue = await overdueCases(app, today);
  const weeks = await weeksOf(app, today);
  return {
    title: 'Backlog of requests',
    body: app.profile.name,
    countedOn: today,
    summary: [
      openWords({ on: today, open: counts.open, overdue: counts.late, breached, oldestOverdueOn }),
      ...contactWords(overdue, today),
      paceWords(overdue.length, weeks),
    ],
    sections: [
      openToday({ open }),
      ageSection('Overdue by category', 'Category', overdue, ({ category }) => category, today),
      ageSection('Overdue by cause', 'Cause', overdue, ({ cause }) => cause ?? noCause, today),
      contactSection(overdue, today),
      clearance(weeks, overdue.length),
      { heading: 'Every overdue request', sentences: worstWords(overdue, today), sheet: overdueSheet(overdue, today) },
    ],
  };
}

/** Every open case past its date, the longest overdue first. Each is unsealed for what only it knows. */
async function overdueCases(app: App, today: CivilDate): Promise<readonly Overdue[]> {
  const found: Overdue[] = [];
  let after: CaseQuery['after'] | null;
  do {
    const page: Awaited<ReturnType<typeof app.store.cases>> = await app.store.cases({
      ...{ open: true, dueBefore: today, limit: 200 },
      ...(after && { after }),
    });
    for (const row of page.rows) found.push(await overdueOf(app, row));
    after = page.next;
  } while (after);
  return found;
}

async function overdueOf(app: App, row: CaseRow): Promise<Overdue> {
  const state = (await loadOnce(app, row.id))?.state ?? null;
  const explained = state && explanationOf(state);
  const apology = state && apologyOf(state);
  return {
    ...{ reference: row.reference, category: rightRules[row.right].name, phase: phaseWords[row.phase] },
    ...{ receivedOn: row.receivedOn, dueOn: row.dueOn, pagesLeft: row.pages - row.pagesDecided },
    statutoryDueOn: row.statutoryDueOn === noDate ? null : row.statutoryDueOn,
    cause: explained ? causeWords(app, explained.cause) : null,
    lastContactOn: state?.kindness.heardOn ?? null,
    ...{ apologisedOn: apology?.on ?? null, newDateOn: apology?.newDateOn ?? null },
  };
}

const weeksOf = (app: App, today: CivilDate): Promise<readonly Week[]> =>
  Promise.all(
    lastWeeks(today, weeksShown).map(async (from) => ({
      from,
      received: await app.store.count({ receivedFrom: from, receivedBefore: addDays(from, 7) }),
      closed: await app.store.count({ closedFrom: from, closedBefore: addDays(from, 7) }),
    })),
  );

function ageSection(
  heading: string,
  column: string,
  overdue: readonly Overdue[],
  named: (one: Overdue) => string,
  today: CivilDate,
): Section {
  const rows = byAge(overdue, named, ({ receivedOn }) => daysBetween(receivedOn, today));
  const [first] = rows;
  const words = ageBands.map(({ words: band }) => band);
  return {
    heading,
    sentences: first ? [`Most: ${first.value}, ${first.n} of ${overdue.length}.`] : ['Nothing is overdue.'],
    sheet: {
      title: heading,
      columns: [text(column), number('Overdue'), ...words.map(number)],
      rows: rows.map(({ value, bands, n }) => [value, n, ...bands]),
    },
  };
}

function contactWords(overdue: readonly Overdue[], today: CivilDate): string[] {
  if (overdue.length === 0) return [];
  const untold = overdue.filter(({ apologisedOn }) => apologisedOn === null).length;
  const longest = overdue.map(({ lastContactOn, receivedOn }) => lastContactOn ?? receivedOn).sort()[0] ?? today;
  return [
    `${untold === 0 ? 'Everybody' : `${overdue.length - untold} of ${overdue.length} people`} whose request is overdue ${untold === 0 ? 'has' : 'have'} been told so and given a new date. The longest without a word was last written to on ${formatDate(longest)}.`,
  ];
}

function contactSection(overdue: readonly Overdue[], today: CivilDate): Section {
  const rows = byContact(overdue, today);
  const silent = rows.at(-1)?.n ?? 0;
  return {
    heading: 'Last contact with the person',
    sentences: [
      silent === 0
        ? 'Everybody whose request is overdue heard from us within 92 days.'
        : `${silent} ${silent === 1 ? 'person has' : 'people have'} heard nothing for more than 92 days.`,
    ],
    sheet: {
      title: 'Last contact',
      columns: [text('Last heard from us'), number('Overdue requests')],
      rows: rows.map(({ words, n }) => [words, n]),
    },
  };
}

function paceWords(backlog: number, weeks: readonly Week[]): string {
  const net = weeks.reduce((sum, { received, closed }) => sum + closed - received, 0);
  const left = weeksToClear(backlog, weeks);
  const pace = `In the last ${weeks.length} weeks ${net === 0 ? 'as many cases were finished as came in' : `${Math.abs(net)} ${net > 0 ? 'more cases were finished than came in' : 'more cases came in than were finished'}`}`;
  if (backlog === 0) return `${pace}.`;
  return left === null
    ? `${pace}: at this pace the backlog does not clear.`
    : `${pace}: at this pace the overdue ones are cleared in ${left} ${left === 1 ? 'week' : 'weeks'}.`;
}

function clearance(weeks: readonly Week[], backlog: number): Section {
  return {
    heading: 'Received and finished each week',
    sentences: [paceWords(backlog, weeks)],
    sheet: {
      title: 'Weekly clearance',
      columns: [text('Week from'), number('Received'), number('Finished'), number('Finished less received')],
      rows: weeks.map(({ from, received, closed }) => [formatDate(from), received, closed, closed - received]),
    },
  };
}

function worstWords(overdue: readonly Overdue[], today: CivilDate): string[] {
  const [worst] = overdue;
  if (!worst) return ['Nothing is overdue.'];
  return [
    `The longest overdue is ${worst.reference}: ${daysBetween(worst.dueOn, today)} days past its date. ${worst.cause === null ? 'No cause is on record.' : `Cause: ${worst.cause}.`}`,
  ];
}

const overdueSheet = (overdue: readonly Overdue[], today: CivilDate): Sheet => ({
  title: 'Overdue requests',
  columns: [
    ...[text('Reference'), text('Category'), text('Status'), day('Received'), day('Due date'), day('Statutory date')],
    ...[number('Days overdue'), text('Cause'), day('Last contact'), day('Told that it is late'), day('New date')],
    number('Pages to decide on'),
  ],
  rows: overdue.map((one) => [
    ...[one.reference, one.category, one.phase, one.receivedOn, one.dueOn, one.statutoryDueOn],
    ...[daysBetween(one.dueOn, today), one.cause ?? noCause, one.lastContactOn, one.apologisedOn, one.newDateOn],
    one.pagesLeft,
  ]),
});
