import type { CaseRow } from '../../../db/types.ts';
import { addDays, londonDate } from '../../../machines/dates.ts';
import { measurePace, median, type Pace, type Reading } from '../../../machines/forecast/pace.ts';
import { measureSteps, type StepTimes } from '../../../machines/forecast/steps.ts';
import type { App } from '../../app.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';

/** What a forecast measures by: how fast this team reads and how long each step took it. */
export interface Measured {
  readonly pace: Pace;
  readonly times: StepTimes;
  /** Pages such a request has in the end, the middle of those answered lately; a guess where there were too few. */
  readonly usualPages: number;
}

/** Cases answered in so many days are measured, the latest first, no more than so many of them. */
const [lookBack, mostAnswered] = [180, 40];
const [guessedPages, enoughAnswered] = [150, 5];

/** Reads what happened in open cases and in those answered lately. */
export async function measure(app: App, open: readonly LoadedCase[]): Promise<Measured> {
  const today = londonDate(app.clock.now());
  const { rows } = await app.store.cases({
    ...{ open: false, closedFrom: addDays(today, -lookBack), order: 'received', limit: mostAnswered },
  });
  const answered: LoadedCase[] = [];
  for (const { id } of rows) {
    const loaded = await loadCase(app, id);
    if (loaded) answered.push(loaded);
  }
  const all = [...open, ...answered];
  const pages = rows.filter(isOfPages).map((row) => row.pages);
  return {
    pace: measurePace(all.flatMap(readingsOf).filter(({ at }) => londonDate(at) >= addDays(today, -lookBack))),
    times: measureSteps(
      all.map(({ history }) => history),
      app.profile.nation,
    ),
    usualPages: pages.length < enoughAnswered ? guessedPages : median(pages),
  };
}

const isOfPages = ({ right, pages }: CaseRow): boolean => right === 'access' && pages > 0;

const readingsOf = ({ history }: LoadedCase): Reading[] =>
  history.flatMap(({ at, event }) =>
    event.type === 'page.decided' && event.by.kind === 'staff'
      ? [{ by: event.by.id, at, pages: event.pages.length }]
      : [],
  );
