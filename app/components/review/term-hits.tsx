import { type ExemptionCode, everyday, exemptionCodes, exemptionOf } from '../../../machines/exemptions/index.ts';
import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';
import { Details } from '../govuk/details.tsx';
import { Radios } from '../govuk/radios.tsx';
import { Tag } from '../govuk/tag.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import { WarningText } from '../govuk/warning-text.tsx';

interface FoundHit {
  readonly key: string;
  readonly page: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly isMarked: boolean;
}

export interface FoundDocument {
  readonly id: string;
  readonly name: string;
  readonly hits: readonly FoundHit[];
}

interface TermHitsProps {
  documents: readonly FoundDocument[];
  total: number;
  unmarked: number;
  unsearchable: readonly { readonly document: string; readonly pages: readonly number[] }[];
  term: string;
  commandId: string;
  /** Why nothing can be marked now; null when it can. */
  whyNot: string | null;
  base: string;
  code: string;
  citation: string;
  errors: { code: string | undefined; hits: string | undefined };
}

/** Every place a term stands, by document, and what could not be searched. */
export function TermHits(props: TermHitsProps) {
  const { documents, total, unmarked, unsearchable, whyNot, errors } = props;
  const shown = documents.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <section aria-labelledby="found">
      <h2 className="govuk-heading-m" id="found">
        {total === 0 ? 'Not found' : `${total} ${total === 1 ? 'place' : 'places'}, ${unmarked} not marked yet`}
      </h2>
      {unsearchable.length > 0 ? (
        <WarningText>
          These pages cannot be searched, so the words may stand there all the same. Read them by eye:{' '}
          {unsearchable.map(({ document, pages }) => `${document}, page ${pages.join(', ')}`).join('; ')}.
        </WarningText>
      ) : null}
      {whyNot ? <p className="govuk-body">{whyNot}</p> : null}
      {total === 0 ? null : (
        <Form hidden={{ commandId: props.commandId, term: props.term }}>
          {whyNot ? null : <MarkThem {...props} />}
          {errors.hits ? (
            <p className="govuk-error-message" id="hits">
              {errors.hits}
            </p>
          ) : null}
          {documents.map((document) => (
            <DocumentHits key={document.id} document={document} base={props.base} canMark={whyNot === null} />
          ))}
          {shown < total ? <p className="govuk-body">And {total - shown} more. “Mark all” reaches them too.</p> : null}
        </Form>
      )}
    </section>
  );
}

const choicesOf = (codes: readonly ExemptionCode[]) =>
  codes.map((one) => ({ value: one, text: exemptionOf(one).label }));
const rarer = exemptionCodes.filter((code) => !everyday.some((one) => one === code));

function MarkThem({ unmarked, code, citation, errors }: TermHitsProps) {
  return (
    <div className="rd-mark-them">
      <Radios
        name="code"
        legend="Exemption"
        legendSize="s"
        small
        inline
        value={code}
        error={errors.code}
        choices={choicesOf(everyday)}
      />
      <Details summary="More exemptions" open={rarer.some((one) => one === code)}>
        <Radios
          name="code"
          id="code-more"
          legend="More exemptions"
          legendSize="s"
          small
          value={code}
          choices={choicesOf(rarer)}
        />
      </Details>
      <TextInput name="citation" label="Provision, with “other”" value={citation} spellCheck={false} width="one-half" />
      <div className="govuk-button-group">
        {unmarked > 0 ? (
          <Button name="do" value="all">
            Mark all {unmarked} unmarked hits
          </Button>
        ) : null}
        <Button name="do" value="ticked" variant="secondary">
          Mark only those ticked
        </Button>
      </div>
    </div>
  );
}

function DocumentHits({ document, base, canMark }: { document: FoundDocument; base: string; canMark: boolean }) {
  return (
    <section aria-label={document.name}>
      <h3 className="govuk-heading-s">
        {document.name} ({document.hits.length})
      </h3>
      <ul className="rd-hits">
        {document.hits.map((hit) => {
          const id = `hit-${hit.key}`;
          const snippet = (
            <>
              {hit.before} <strong>{hit.words}</strong> {hit.after}
            </>
          );
          return (
            <li key={hit.key}>
              {canMark ? <input type="checkbox" className="rd-lines__box" name="hits" value={hit.key} id={id} /> : null}
              {canMark ? (
                <label htmlFor={id} className="rd-lines__text">
                  {snippet}
                </label>
              ) : (
                <span className="rd-lines__text">{snippet}</span>
              )}
              <span className="rd-hits__where">
                {hit.isMarked ? <Tag colour="blue">Marked</Tag> : null}{' '}
                <a className="govuk-link" href={`${base}/workbench/${document.id}/${hit.page}`}>
                  Page {hit.page}
                  <span className="govuk-visually-hidden"> of {document.name}</span>
                </a>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
