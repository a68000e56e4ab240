import type { DocumentKind } from '../../../../machines/documents/coming-in.ts';
import type { DocumentState } from '../../../../machines/file.ts';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';

export interface DocumentTableRow {
  readonly id: DocumentState['id'];
  readonly name: string;
  readonly status: DocumentState['status'];
  readonly kind: DocumentKind | null;
  /** How many documents it came inside of. */
  readonly depth: number;
  /** The name of the very same file, which is read instead. */
  readonly sameAs: string | null;
  /** The name of the document its pages were put into. */
  readonly joinedTo: string | null;
  readonly pages: number;
  readonly decided: number;
  readonly marks: number;
  readonly added: string;
}

const kindWords: Record<DocumentKind, string> = {
  pdf: 'PDF',
  text: 'Text',
  picture: 'Picture',
  email: 'E-mail',
  word: 'Word',
  zip: 'Zip',
};

const statusTag = {
  reading: <Tag colour="yellow">Being read</Tag>,
  read: <Tag colour="green">Read</Tag>,
  failed: <Tag colour="red">Could not be read</Tag>,
} as const;

function statusOf({ status, kind, sameAs, joinedTo, pages }: DocumentTableRow) {
  if (joinedTo !== null) return <Tag colour="grey">In “{joinedTo}”</Tag>;
  if (sameAs !== null) return <Tag colour="grey">Same as “{sameAs}”</Tag>;
  if (status === 'read' && kind === 'zip' && pages === 0) return <Tag colour="grey">Unpacked</Tag>;
  return statusTag[status];
}

/** The documents of a case; what came inside one stands under it, and says so to those who listen too. */
export function DocumentTable({ base, documents }: { base: string; documents: readonly DocumentTableRow[] }) {
  return (
    <Scroll label="Documents">
      <Table
        caption="Documents"
        captionHidden
        head={[
          { text: 'Name' },
          { text: 'Kind' },
          { text: 'Status' },
          { text: 'Pages', numeric: true },
          { text: 'Decided', numeric: true },
          { text: 'Redactions', numeric: true },
          { text: 'Added' },
        ]}
        rows={documents.map((document) => [
          <Name key="name" base={base} {...document} />,
          document.kind === null
            ? document.status === 'read' && document.sameAs === null
              ? 'PDF'
              : ''
            : kindWords[document.kind],
          statusOf(document),
          document.pages,
          document.decided,
          document.marks,
          document.added,
        ])}
        firstCellIsHeader
      />
    </Scroll>
  );
}

function Name({ base, id, name, status, pages, depth }: DocumentTableRow & { base: string }) {
  const isShown = pages > 0 || status === 'reading';
  return (
    <span className={depth > 0 ? `rd-inside rd-inside--${Math.min(depth, 3)}` : undefined}>
      {depth > 0 ? <span className="govuk-visually-hidden">Came inside the one above: </span> : null}
      {isShown ? (
        <a className="govuk-link" href={`${base}/workbench/${id}/1`}>
          {name}
        </a>
      ) : (
        name
      )}
    </span>
  );
}
