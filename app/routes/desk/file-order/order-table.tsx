import { Fragment } from 'react';
import { Button } from '../../../components/govuk/button.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  /** It came inside another document, and stays behind it. */
  readonly isInside: boolean;
  readonly service: string;
  readonly volume: string;
  readonly date: string;
  readonly kind: string;
  readonly proposed: readonly string[];
  readonly pages: number;
}

interface OrderTableProps {
  /** The address of this page. */
  base: string;
  documents: readonly Row[];
  canChange: boolean;
  /** The document that was just moved. */
  moved: string | null;
  error: string | undefined;
}

/** The documents in the order of the file, with where each belongs; to be ticked, and moved one by one. */
export function OrderTable({ base, documents, canChange, moved, error }: OrderTableProps) {
  return (
    <>
      {error ? (
        <p className="govuk-error-message" id="documents">
          {error}
        </p>
      ) : null}
      <Scroll label="Documents in order">
        <Table
          caption="Documents in order"
          captionHidden
          head={[
            { text: 'Document' },
            { text: 'Service' },
            { text: 'Volume' },
            { text: 'Date' },
            { text: 'Kind' },
            { text: 'Proposed' },
            { text: 'Pages' },
            ...(canChange ? [{ text: 'Move' }] : []),
          ]}
          rows={documents.map((document, index) => [
            canChange ? (
              <Fragment key="name">
                {document.id === moved ? <Moved words={`Moved: now ${index + 1} of ${documents.length}`} /> : null}
                <Tick {...document} />
              </Fragment>
            ) : (
              document.name
            ),
            document.service,
            document.volume,
            document.date,
            document.kind,
            document.proposed.join('; '),
            document.pages === 0 ? '' : <Pages key="pages" base={base} {...document} />,
            ...(canChange ? [document.isInside ? '' : <Move key="move" {...document} />] : []),
          ])}
          firstCellIsHeader
          stacked
        />
      </Scroll>
    </>
  );
}

/** Where the page begins that comes back from moving a document. */
const Moved = ({ words }: { words: string }) => (
  <strong id="moved" tabIndex={-1} className="govuk-tag govuk-tag--green">
    {words}
  </strong>
);

function Pages({ base, id, name, pages }: Row & { base: string }) {
  return (
    <a className="govuk-link" href={`${base}/${id}`}>
      {pages}
      <span className="govuk-visually-hidden">
        {' '}
        {pages === 1 ? 'page' : 'pages'} of {name}: turn, move, split, join
      </span>
    </a>
  );
}

function Tick({ id, name, isInside }: Row) {
  return (
    <div className={`govuk-checkboxes govuk-checkboxes--small${isInside ? ' rd-inside rd-inside--1' : ''}`}>
      <div className="govuk-checkboxes__item">
        <input className="govuk-checkboxes__input" type="checkbox" name="documents" value={id} id={`tick-${id}`} />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={`tick-${id}`}>
          {name}
        </label>
      </div>
    </div>
  );
}

const moves = { up: 'Up', down: 'Down', first: 'To the top', last: 'To the end' } as const;

function Move({ id, name }: Row) {
  return (
    <div className="rd-moves">
      {(['up', 'down', 'first', 'last'] as const).map((to) => (
        <Button key={to} variant="secondary" name="move" value={`${to} ${id}`}>
          {moves[to]}
          <span className="govuk-visually-hidden">: {name}</span>
        </Button>
      ))}
    </div>
  );
}
