import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Radios } from '../../../components/govuk/radios.tsx';
import { decisionWords } from '../../../components/review/words.ts';
import type { FieldError } from '../../../http/form-state.ts';
import type { SeenPage, SeenSet } from '../../../services/copies/copies-to-see.ts';

/** The field in which one page of a set is chosen: several sets stand on one page. */
export const nameOfSet = (pages: readonly string[]): string => `page-${pages.join('-').slice(0, 80)}`;

const kinds: Record<SeenSet['by'], (percent: number) => string> = {
  same: () => 'The same',
  words: (percent) => `Nearly the same: ${percent} in 100`,
  look: () => 'The same words, and another look: a stamp, handwriting or a new print, perhaps',
  picture: () => 'Few words, and a similar picture: this is only a hint',
};

const mostRuns = 12;

/** One set of pages, what differs, and the acts. */
export function CopySet({
  set,
  base,
  commandId,
  mayAct,
  errors,
}: {
  set: SeenSet;
  base: string;
  commandId: string;
  mayAct: boolean;
  errors: readonly FieldError[];
}) {
  const ids = set.pages.map(({ id }) => id);
  const name = nameOfSet(ids);
  const [first, second] = set.pages;
  return (
    <section className="govuk-!-margin-bottom-7">
      <h2 className="govuk-heading-m">{kinds[set.by](set.percent)}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {set.pages.map((page) => (
          <li key={page.id}>
            <a className="govuk-link" href={`${base}/workbench/${page.documentId}/${page.number}`}>
              {placeWords(page)}
            </a>
            : {standWords(page)}
          </li>
        ))}
      </ul>
      {set.isUnlike ? (
        <p className="govuk-body">
          <strong>Something is taken out on one of them and not on another.</strong>
        </p>
      ) : null}
      {set.differ && first && second ? (
        <>
          <OnlyOn page={first} words={set.differ.first} />
          <OnlyOn page={second} words={set.differ.second} />
        </>
      ) : null}
      {mayAct ? (
        <Form hidden={{ commandId, set: setOf(set.pages) }}>
          <Radios
            name={name}
            legend="Choose one page"
            hint="It stays and the others are left out for it, the others are decided as it is, or it is no copy of them."
            value={set.stays}
            error={errors.find(({ field }) => field === name)?.message}
            choices={set.pages.map((page) => ({ value: page.id, text: placeWords(page) }))}
          />
          <div className="govuk-button-group">
            <Button name="do" value="leave-out">
              Leave the others out
            </Button>
            <Button name="do" value="alike" variant="secondary">
              Decide the others like it
            </Button>
            <Button name="do" value="none" variant="secondary">
              It is no copy
            </Button>
          </div>
        </Form>
      ) : null}
    </section>
  );
}

/** Pages, each with what is decided on it as it is shown: a colleague’s decision that was not seen is not decided over. */
export const setOf = (pages: readonly Pick<SeenPage, 'id' | 'decision'>[]): string =>
  pages.map(({ id, decision }) => `${id}~${decision ?? ''}`).join(' ');

const placeWords = ({ document, number }: SeenPage): string => `${document}, page ${number}`;

function standWords({ decision, marks }: SeenPage): string {
  const decided = decision === null ? 'not decided on' : decisionWords[decision].text.toLowerCase();
  return marks === 0 ? decided : `${decided}, ${marks} ${marks === 1 ? 'redaction' : 'redactions'}`;
}

function OnlyOn({ page, words }: { page: SeenPage; words: readonly string[] }) {
  if (words.length === 0) return null;
  const more = words.length - mostRuns;
  return (
    <p className="govuk-body">
      Only on {placeWords(page)}:{' '}
      {words
        .slice(0, mostRuns)
        .map((run) => `“${run}”`)
        .join(', ')}
      {more > 0 ? `, and ${more} more` : ''}
    </p>
  );
}
