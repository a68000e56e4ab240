import { toldApart } from './heard-words.ts';
import type { SheetSuggestion, SheetWord } from './types.ts';

interface SuggestionsProps {
  form: string;
  suggestions: readonly SheetSuggestion[];
  /** Those of the page, among which the suggestions stand. */
  words: readonly SheetWord[];
  chosen: string | null;
  canMark: boolean;
  /** Address of the case. */
  base: string;
}

/** What is suggested on the page, each with why: to be accepted or turned down, all of the page, or all of a person everywhere. */
export function Suggestions({ form, suggestions, words, chosen, canMark, base }: SuggestionsProps) {
  const people = new Map(
    suggestions.flatMap(({ personId, of }) => (personId === null ? [] : [[personId, of] as const])),
  );
  const names = toldApart(
    words,
    suggestions.map(({ words: name, boxes }) => ({ name, boxes })),
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
        {suggestions.map(({ key, words: text, why }, at) => (
          <li key={key} className={key === chosen ? 'rd-marks-list__chosen' : undefined}>
            <span>
              {text} <span className="rd-marks-list__code">{why}</span>
            </span>
            {canMark ? (
              <span className="rd-suggested__acts">
                <button type="submit" form={form} name="accept" value={key} className="rd-link-button">
                  Accept<span className="govuk-visually-hidden">: {names[at]}</span>
                </button>
                <button type="submit" form={form} name="reject" value={key} className="rd-link-button">
                  Turn down<span className="govuk-visually-hidden">: {names[at]}</span>
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
