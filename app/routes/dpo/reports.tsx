import { londonDate, monthOf } from '../../../machines/dates.ts';
import { type Period, periodBefore, periodWith, periodWords } from '../../../machines/figures/periods.ts';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import type { Route } from './+types/reports.ts';

export function loader({ context }: Route.LoaderArgs) {
  const now = monthOf(londonDate(context.get(appContext).clock.now()));
  const some = (kind: Period['kind'], count: number) => {
    const all = [periodWith(kind, now)];
    for (let n = 1; n < count; n += 1) all.push(...all.slice(-1).map(periodBefore));
    return all.map((period) => ({ key: period.key, words: periodWords(period) }));
  };
  return { quarters: some('quarter', 8), years: some('year', 3) };
}

/** Everything that is written from the figures, for managers, the regulator and the public. */
export default function Reports({ loaderData: { quarters, years } }: Route.ComponentProps) {
  return (
    <Page title="Reports" back="/dpo">
      <h1 className="govuk-heading-l">Reports</h1>
      <p className="govuk-body">
        Each is a page, and the same numbers as PDF, CSV and spreadsheet. None has a name of anybody in it.
      </p>
      <h2 className="govuk-heading-m">For the regulator</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/dpo/backlog">
          Backlog of requests
        </a>
        : by age, category, cause and last contact, with what is cleared each week.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/dpo/request-log">
          Request log
        </a>
        : every request with all its fields.
      </p>
      <h2 className="govuk-heading-m">For the public</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/dpo/publication">
          Rights requests by quarter
        </a>
        : small numbers left out, ready to publish.
      </p>
      <h2 className="govuk-heading-m">For managers</h2>
      <PeriodLinks heading="Quarters" periods={quarters} />
      <PeriodLinks heading="Years" periods={years} />
    </Page>
  );
}

function PeriodLinks({ heading, periods }: { heading: string; periods: readonly { key: string; words: string }[] }) {
  return (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <ul className="govuk-list">
        {periods.map(({ key, words }, at) => (
          <li key={key}>
            <a className="govuk-link" href={`/dpo/reports/${key}`}>
              {words}
            </a>
            {at === 0 ? ' (not over yet)' : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
