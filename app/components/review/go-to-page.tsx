import type { SubmitEvent } from 'react';
import { filterQuery } from './page-filters.ts';
import type { WorkbenchData } from './types.ts';

/** By this name an address asks for another page of the document. */
export const goTo = 'go';

/**
 * A page by its number: in a file of ten thousand nobody leafs there. A plain form that only asks; the answer is the page itself.
 * @param go with the script, goes there without a whole new document, and with the focus
 */
export function GoToPage({ data, go }: { data: WorkbenchData; go: ((address: string, focus: 'page') => void) | null }) {
  const { base, document, number, pages } = data;
  const query = filterQuery(pages.filter);
  const at = `${base}/workbench/${document.id}`;
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    if (!go) return;
    event.preventDefault();
    const wanted = Number(new FormData(event.currentTarget).get(goTo));
    event.currentTarget.reset();
    if (wanted > 0) go(`${at}/${nearestPage(wanted, document.pages)}${query}`, 'page');
  };
  return (
    <form method="get" action={`${at}/${number}`} className="rd-go-to" onSubmit={ask}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="govuk-label govuk-!-font-size-16" htmlFor="go-to">
        Go to page
      </label>
      <input
        className="govuk-input govuk-input--width-4"
        id="go-to"
        name={goTo}
        inputMode="numeric"
        pattern="[0-9]{1,5}"
        required
        autoComplete="off"
        title={`A number from 1 to ${document.pages}`}
      />
      <button className="rd-tool" type="submit">
        Go
      </button>
    </form>
  );
}

/** Whoever asks for page 900 of 60 means the last one. */
export const nearestPage = (wanted: number, pages: number): number => Math.max(1, Math.min(pages, wanted));
