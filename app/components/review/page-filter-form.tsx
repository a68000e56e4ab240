import { filterWords } from './page-filters.ts';
import type { PageWindow } from './types.ts';

/** Narrows the list of pages, with how many there are of each. A plain form that only asks, so it works without a script. */
export function PageFilterForm({ pages, action }: { pages: PageWindow; action: string }) {
  return (
    <form method="get" action={action} className="rd-find">
      <label className="govuk-label govuk-!-font-size-16" htmlFor="show">
        Show pages
      </label>
      <select className="govuk-select" id="show" name="show" defaultValue={pages.filter} key={pages.filter}>
        {pages.counts
          .filter(({ filter, count }) => count > 0 || filter === pages.filter)
          .map(({ filter, count }) => (
            <option key={filter} value={filter}>
              {`${filterWords[filter]} (${count})`}
            </option>
          ))}
      </select>{' '}
      <button className="rd-tool" type="submit">
        Show
      </button>
      {pages.rows.length === 0 ? <p className="govuk-body-s">No page of this document is left in this view.</p> : null}
    </form>
  );
}
