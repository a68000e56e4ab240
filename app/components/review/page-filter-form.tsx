import type { SubmitEvent } from 'react';
import { Details } from '../govuk/details.tsx';
import { filterQuery, groupText, lookFields, noFilter, type PageFilter, standingWords } from './page-filters.ts';
import { toldOfFilter } from './told.ts';
import type { Choice, WorkbenchData } from './types.ts';

const narrowed = ({ person, code, by, group, isAcross }: PageFilter): boolean =>
  person !== null || code !== null || by !== null || group !== null || isAcross;

/**
 * Narrows the list of pages, with how many there are of each. A plain form that only asks, so it works without a script. In the
 * address people stand by their id, and a group by a document of it.
 * @param show with the script, goes there without a whole new document
 */
export function PageFilterForm({ data, show }: { data: WorkbenchData; show: ((address: string) => void) | null }) {
  const { base, document, number, pages, choices, isLooking } = data;
  const { filter } = pages;
  const here = `${base}/workbench/${document.id}/${number}`;
  const isNarrowed = narrowed(filter);
  const isFiltered = isNarrowed || filter.show !== 'all';
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    if (!show) return;
    event.preventDefault();
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value !== '' && value !== noFilter.show) asked.append(name, value);
    show(asked.size === 0 ? here : `${here}?${asked}`);
  };
  return (
    <form method="get" action={here} className="rd-filter" key={JSON.stringify(filter)} onSubmit={ask}>
      {Object.entries(lookFields(filter)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="govuk-label govuk-!-font-size-16" htmlFor="show">
        Show pages
      </label>
      <select className="govuk-select" id="show" name="show" defaultValue={filter.show}>
        {Object.entries(standingWords)
          .map(([standing, words]) => ({
            standing,
            words,
            known: pages.counts.find((one) => one.standing === standing),
          }))
          .filter(({ standing, known }) => known === undefined || known.count > 0 || standing === filter.show)
          .map(({ standing, words, known }) => (
            <option key={standing} value={standing}>
              {known === undefined ? words : `${words} (${known.count})`}
            </option>
          ))}
      </select>
      <Details summary="Narrow further" open={isNarrowed}>
        <Field
          name="person"
          label="Naming, or marked for"
          none="Anybody"
          value={filter.person}
          choices={choices.people}
        />
        <Field name="code" label="Exemption" none="Any" value={filter.code} choices={choices.codes} />
        <Field name="by" label="Decided by" none="Anybody" value={filter.by} choices={choices.deciders} />
        <Field
          name="group"
          label="Service, volume or kind"
          none="Any"
          value={filter.group && groupText(filter.group)}
          choices={choices.groups}
        />
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id="of"
              name="of"
              value="case"
              defaultChecked={filter.isAcross}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="of">
              In all documents
            </label>
          </div>
        </div>
      </Details>
      <button className="rd-tool" type="submit">
        Show
      </button>{' '}
      {isFiltered ? (
        <a
          className="govuk-link govuk-link--no-visited-state"
          href={`${here}${filterQuery({ ...filter, ...noFilter })}`}
        >
          Clear the filter
        </a>
      ) : null}
      {isFiltered ? <p className="govuk-body-s rd-filter__count">{toldOfFilter(pages)}</p> : null}
      {isLooking ? (
        <p className="govuk-body-s">
          Who is named where is still being looked for, so pages may be missing here. Look again in a moment.
        </p>
      ) : null}
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  none: string;
  value: string | null;
  choices: readonly Choice[];
}

/** A choice that is only there where the case has something to choose. */
function Field({ name, label, none, value, choices }: FieldProps) {
  if (choices.length === 0) return null;
  return (
    <>
      <label className="govuk-label govuk-!-font-size-16" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`filter-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </>
  );
}
