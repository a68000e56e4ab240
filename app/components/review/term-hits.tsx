import type { CaseSearch } from '../../services/file/search-case.ts';
import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';
import { Tag } from '../govuk/tag.tsx';
import { ExemptionChoice } from './exemption-choice.tsx';
import { pointingAt } from './found-at.ts';

type FoundDocument = CaseSearch['documents'][number];

interface TermHitsProps extends CaseSearch {
  /** The first place listed, from 0, and how many are listed at a time. */
  from: number;
  most: number;
  term: string;
  commandId: string;
  /** Why nothing can be marked now; null when it can. */
  whyNot: string | null;
  base: string;
  /** The address of what was found. */
  here: string;
  code: string;
  citation: string;
  errors: { code: string | undefined; hits: string | undefined };
}

/** The places a term stands, by document: a part of them at a time, with how many there are of all. */
export function TermHits(props: TermHitsProps) {
  const { documents, total, unmarked, onPages, from, whyNot, errors, here } = props;
  const listed = documents.filter(({ places }) => places.length > 0);
  const shown = listed.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <section aria-labelledby="found">
      <h2 className="govuk-heading-m" id="found" tabIndex={-1}>
        {total === 0 ? 'Not found' : `${many(total, 'place')} on ${many(onPages, 'page')}, ${unmarked} not marked yet`}
      </h2>
      {whyNot ? <p className="govuk-body">{whyNot}</p> : null}
      {total === 0 ? null : (
        <Form hidden={{ commandId: props.commandId, term: props.term }}>
          {whyNot ? null : <MarkThem {...props} />}
          {errors.hits ? (
            <p className="govuk-error-message" id="hits">
              {errors.hits}
            </p>
          ) : null}
          {listed.map((document) => (
            <DocumentHits key={document.id} document={document} base={props.base} canMark={whyNot === null} />
          ))}
        </Form>
      )}
      {shown < total ? (
        <nav aria-label="More places">
          <p className="govuk-body">
            {`Places ${from + 1} to ${from + shown} of ${total} are listed.`}
            {whyNot ? '' : ' “Mark all” reaches the others too.'}
          </p>
          <div className="govuk-button-group">
            {from > 0 ? (
              <GoTo {...{ here }} at={Math.max(0, from - props.most)}>
                Previous places
              </GoTo>
            ) : null}
            {from + shown < total ? (
              <GoTo {...{ here }} at={from + shown}>
                Next places
              </GoTo>
            ) : null}
          </div>
          {documents.length > 1 ? (
            <>
              <h3 className="govuk-heading-s">Go to a document</h3>
              <ul className="govuk-list">
                {documents.map(({ id, name, count, first }) => (
                  <li key={id}>
                    <GoTo {...{ here }} at={first}>{`${name} (${count})`}</GoTo>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const GoTo = ({ here, at, children }: { here: string; at: number; children: string }) => (
  <a className="govuk-link" href={`${here}&from=${at}#found`}>
    {children}
  </a>
);

function MarkThem({ unmarked, code, citation, errors }: TermHitsProps) {
  return (
    <div className="rd-mark-them">
      <ExemptionChoice legend="Exemption" code={code} citation={citation} error={errors.code} />
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
        {document.name} ({document.count})
      </h3>
      <ul className="rd-hits">
        {document.places.map((hit) => {
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
                <a className="govuk-link" href={`${base}/workbench/${document.id}/${hit.page}${pointingAt(hit.at)}`}>
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
