import type { ReactNode } from 'react';
import { Button } from '../govuk/button.tsx';

export interface SelectedFilter {
  /** "Status", "Owner". */
  category: string;
  /** Each with the address of the same list without it. */
  chosen: readonly { text: string; href: string }[];
}

/**
 * The filters of a list, as a plain GET form: what is shown is in the address, so it can be kept and sent on.
 * On a phone the fields are folded away, so that the list is what one sees first; where there is room they stand open.
 * `action`: the list's address. `children`: the fields. Chosen filters are links that take themselves away.
 */
export function Filter({
  action,
  clearHref,
  selected,
  children,
}: {
  action: string;
  clearHref: string;
  selected: readonly SelectedFilter[];
  children: ReactNode;
}) {
  return (
    <form className="moj-filter rd-filter" method="get" action={action}>
      <div className="moj-filter__header rd-filter__title">
        <h2 className="govuk-heading-m">Filter</h2>
      </div>
      {selected.length > 0 ? (
        <div className="moj-filter__content">
          <Selected selected={selected} clearHref={clearHref} />
        </div>
      ) : null}
      <details className="rd-filter__fold">
        <summary className="govuk-details__summary rd-filter__summary">
          <span className="govuk-details__summary-text">Filter the list</span>
        </summary>
        <div className="moj-filter__content">
          <div className="moj-filter__options">
            <Button>Apply filters</Button>
            {children}
          </div>
        </div>
      </details>
    </form>
  );
}

function Selected({ selected, clearHref }: { selected: readonly SelectedFilter[]; clearHref: string }) {
  return (
    <div className="moj-filter__selected">
      <div className="moj-filter__selected-heading">
        <div className="moj-filter__heading-title">
          <h2 className="govuk-heading-m">Selected filters</h2>
        </div>
        <div className="moj-filter__heading-action">
          <p>
            <a className="govuk-link govuk-link--no-visited-state" href={clearHref}>
              Clear filters
            </a>
          </p>
        </div>
      </div>
      {selected.map(({ category, chosen }) => (
        <div key={category}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-0">{category}</h3>
          <ul className="moj-filter-tags">
            {chosen.map(({ text, href }) => (
              <li key={href}>
                <a className="moj-filter__tag" href={href}>
                  <span className="govuk-visually-hidden">Remove this filter</span> {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
