import { listCases, listFilters } from '../../app/services/case/list-cases.ts';
import { type Forecast, forecastOf, keepChances } from '../../app/services/figures/forecast.ts';
import { staffId } from '../../machines/ids.ts';
import type { Grounds } from './forecast-reckoned.ts';
import type { Office } from './office.ts';

const pageLength = 50;

/** The forecast as its page has it, part after part, and what it says it works by. */
export async function forecastShown({ app }: Office) {
  const parts: Forecast[] = [];
  for (let from = 0; from === 0 || from < (parts[0]?.all ?? 0); from += pageLength) {
    parts.push(await forecastOf(app, () => 'Its officer', null, { from, count: pageLength }));
  }
  const [first] = parts;
  if (!first) throw new Error('there is no forecast');
  const { all, likely, measured } = first;
  const { pace, usualPages, times } = measured;
  const grounds: Grounds = {
    ...{ pagesADay: pace.pagesAnHour * pace.hoursADay, usualPages },
    days: {
      ...{ identity: times.identity.days, searching: times.searching.days, deciding: times.deciding.days },
      ...{ approving: times.approving.days, releasing: times.releasing.days },
    },
  };
  return { all, likely, grounds, cases: parts.flatMap(({ cases }) => cases) };
}

/** The open cases as the desk lists them, the likeliest to be late first, page after page, once the sweep has kept the order. */
export async function inDeskOrder({ app }: Office): Promise<string[]> {
  await keepChances(app);
  const ids: string[] = [];
  for (let after: object | null = {}; after !== null; ) {
    const filters = listFilters.parse({ order: 'chance', ...after });
    const page: Awaited<ReturnType<typeof listCases>> = await listCases(app, staffId.parse('nobody'), filters);
    ids.push(...page.cases.map(({ id }) => id));
    after = page.next;
  }
  return ids;
}
