import type { SheetSuggestion } from './types.ts';

interface SuggestionsProps {
  form: string;
  suggestions: readonly SheetSuggestion[];
  chosen: string | null;
  canMark: boolean;
  /** Address of the case. */
  base: string;
}

/** What is suggested on the page, each with why: to be accepted or turned down, all of the page, or all of a person everywhere. */
export function Suggestions({ form, suggestions, chosen, canMark, base }: SuggestionsProps) {
  const people = new Map(
    suggestions.flatMap(({ personId, of }) => (personId === null ? [] : [[personId, of] as const])),
  );
  return (
    <section aria-labelledby="suggestions">
      <h2 className="govuk-heading-s" id="suggestions">
        Suggested on this page ({suggestions.length})
      </h2>
      <p className="govuk-body-s">
        <a className="govuk-link" href={`${base}/people`}>
          People register
        </a>
      </p>
      <ul
        className="rd-marks-list rd-suggestions-list"
        tabIndex={canMark ? undefined : 0}
        aria-labelledby="suggestions"
      >
        {suggestions.map(({ key, words, why }) => (
          <li key={key} className={key === chosen ? 'rd-marks-list__chosen' : undefined}>
            <span>
              {words} <span className="rd-marks-list__code">{why}</span>
            </span>
            {canMark ? (
              <span className="rd-suggested__acts">
                <button type="submit" form={form} name="accept" value={key} className="rd-link-button">
                  Accept<span className="govuk-visually-hidden">: {words}</span>
                </button>
                <button type="submit" form={form} name="reject" value={key} className="rd-link-button">
                  Turn down<span className="govuk-visually-hidden">: {words}</span>
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {canMark && suggestions.length > 0 ? (
        <div className="rd-decisions">
          {suggestions.length > 1 ? (
            <button type="submit" form={form} name="do" value="accept-page" className="rd-tool">
              Accept all on this page
            </button>
          ) : null}
          {[...people].map(([id, name]) => (
            <button key={id} type="submit" form={form} name="accept-person" value={id} className="rd-tool">
              Accept {name} on every page
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
