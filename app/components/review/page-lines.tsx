import { columnsOf } from './columns.ts';
import { coveredBy, runsOf } from './heard-words.ts';
import { MarkedText } from './marked-text.tsx';
import { filterQuery, type PageAsked } from './page-filters.ts';
import type { Sheet, SheetMark } from './types.ts';
import { linesOf } from './words.ts';

const picks = [
  { to: 'lines', text: 'Choose whole lines' },
  { to: 'words', text: 'Choose single words' },
  { to: 'columns', text: 'Choose columns' },
] as const;

interface PageLinesProps {
  form: string;
  sheet: Sheet;
  marks: readonly SheetMark[];
  /** What is asked of the pages; of it, whether whole lines, single words, or columns of a table are ticked. */
  asked: PageAsked;
  here: string;
  canMark: boolean;
  errors: Readonly<Record<'at' | 'find', string | undefined>>;
  /** Shown open where there is no other way to mark words. */
  isOpen: boolean;
}

/** The page as lines of text: to be read, and to be marked without a mouse, without a picture, without a script. */
export function PageLines({ form, sheet, marks, asked, here, canMark, errors, isOpen }: PageLinesProps) {
  const { pick } = asked;
  const lines = linesOf(sheet.words);
  const groups = pick === 'columns' ? columnsOf(sheet.words) : lines;
  const marked = coveredBy(sheet.words, marks);
  const textOf = (places: readonly number[]) => <MarkedText runs={runsOf(sheet.words, places, marked)} />;
  const box = (places: readonly number[]) => (
    <li key={places[0]} className="rd-lines__one">
      {canMark ? (
        <>
          <input
            type="checkbox"
            form={form}
            name="at"
            value={places.join(',')}
            id={`at-${places[0]}`}
            className="rd-lines__box"
          />
          <label htmlFor={`at-${places[0]}`} className="rd-lines__text">
            {textOf(places)}
          </label>
        </>
      ) : (
        textOf(places)
      )}
    </li>
  );
  return (
    <details className="govuk-details rd-lines" open={isOpen} id="at">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Text of this page, line by line</span>
      </summary>
      {errors.at ? <p className="govuk-error-message">{errors.at}</p> : null}
      {lines.length === 0 ? <p className="govuk-body">No words were found on this page.</p> : null}
      <ul className={pick === 'words' ? 'rd-lines__list rd-lines__list--words' : 'rd-lines__list'}>
        {pick === 'words' ? sheet.words.map((_, place) => box([place])) : groups.map((places) => box(places))}
      </ul>
      {canMark && lines.length > 0 ? (
        <div className="rd-buttons">
          <button className="govuk-button govuk-button--secondary" form={form} name="do" value="words" type="submit">
            Mark what is ticked
          </button>
          {picks
            .filter(({ to }) => to !== pick)
            .map(({ to, text }) => (
              <a key={to} className="govuk-link" href={`${here}${filterQuery({ ...asked, pick: to })}#at`}>
                {text}
              </a>
            ))}
        </div>
      ) : null}
      {canMark && lines.length > 0 ? (
        <div className="rd-find">
          <label className="govuk-label" htmlFor="find">
            Or mark these words wherever they stand on this page
          </label>
          {errors.find ? <p className="govuk-error-message">{errors.find}</p> : null}
          <input className="govuk-input" id="find" form={form} name="find" autoComplete="off" spellCheck={false} />
          <button className="govuk-button govuk-button--secondary" form={form} name="do" value="find" type="submit">
            Mark these words
          </button>
        </div>
      ) : null}
    </details>
  );
}
