import { type CivilDate, formatDate } from '../dates.ts';
import { days } from '../said.ts';
import type { Outlook } from './chance.ts';
import type { Pace } from './pace.ts';
import { type Step, type StepTimes, stepWords } from './steps.ts';

/** What a forecast rests on, for saying it. */
export interface Grounds {
  readonly outlook: Outlook;
  readonly today: CivilDate;
  readonly dueOn: CivilDate;
  /** How its officer is called; null where nobody has it. */
  readonly officer: string | null;
  /** Pages are expected, not counted: no document is there yet. */
  readonly isExpected: boolean;
  /** Cases of the officer that are due before it. */
  readonly casesAhead: number;
  /** Times the officer is away before it is due. */
  readonly away: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  readonly steps: readonly Step[];
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Why a chance is what it is, each reason a sentence: what is left, what goes first, how much time there is. */
export function reasonsOf(of: Grounds): readonly string[] {
  const { outlook, officer, casesAhead, away, steps, dueOn, today, isExpected } = of;
  if (dueOn < today) return [`It was due on ${formatDate(dueOn)}.`];
  const { pagesLeft, pagesAhead, daysLeft } = outlook;
  const who = officer ?? 'Nobody';
  return [
    ...(pagesLeft === 0
      ? []
      : [
          isExpected
            ? `No document is there yet. Such a request usually has ${many(pagesLeft, 'page', 'pages')}.`
            : `${many(pagesLeft, 'page is', 'pages are')} left to decide on.`,
        ]),
    ...(steps.length === 0 ? [] : [`Still to come: ${listed(steps.map((step) => stepWords[step]))}.`]),
    ...(officer === null ? ['Nobody has taken it yet.'] : []),
    ...(pagesAhead === 0 || officer === null
      ? []
      : [
          `${who} has ${many(casesAhead, 'case', 'cases')} due before it, with ${many(pagesAhead, 'page', 'pages')} left.`,
        ]),
    ...away.map(({ from, to }) =>
      from <= today
        ? `${who} is away until ${formatDate(to)}.`
        : `${who} is away from ${formatDate(from)} to ${formatDate(to)}.`,
    ),
    daysLeft <= 0
      ? `No working day is left${officer === null ? '' : ` on which ${who} is there or somebody stands in`}.`
      : `${days(Math.round(daysLeft)).replace('day', 'working day')} left${away.length === 0 ? '' : ` on which ${who} is there or somebody stands in`}, today among them.`,
  ];
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** How fast the team reads, and where that comes from. */
export function paceWords({ pagesAnHour, hoursADay, measuredPages, measuredDays }: Pace): string {
  const rate = `${Math.round(pagesAnHour)} pages an hour`;
  const hours = `${Number(hoursADay.toFixed(1))} hours a day`;
  return [
    measuredPages === null
      ? `This team is assumed to decide on ${rate}: too few decisions have been made to measure it.`
      : `This team decides on ${rate}, measured on ${measuredPages} pages.`,
    measuredDays === null
      ? `An officer is assumed to read for ${hours}.`
      : `An officer reads for ${hours}, the middle of ${measuredDays} days.`,
  ].join(' ');
}

/** What the steps take, and which of it is assumed. */
export function stepTimeWords(times: StepTimes): string {
  const all = (['identity', 'searching', 'deciding', 'approving', 'releasing'] as const).map((step) => {
    const { days: took, of } = times[step];
    return `${stepWords[step]} ${days(took)} (${of === null ? 'assumed' : `middle of ${of} cases`})`;
  });
  return `Working days counted for each step: ${listed(all)}.`;
}
