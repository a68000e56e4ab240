import type { DocumentKind } from '../../../../machines/documents/coming-in.ts';
import type { DocumentState } from '../../../../machines/file.ts';
import type { RecordKind } from '../../../../machines/file-order/events.ts';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { recordKindWords } from '../record-kind-words.ts';
import type { DocumentGrouping } from './group-documents.ts';

export interface DocumentTableRow {
  readonly id: DocumentState['id'];
  readonly name: string;
  readonly status: DocumentState['status'];
  /** What file it came as, and what kind of record it is. */
  readonly kind: DocumentKind | null;
  readonly recordKind: RecordKind | null;
  readonly dates: string;
  readonly headings: Readonly<Record<DocumentGrouping, string>>;
  /** How many documents it came inside of. */
  readonly depth: number;
  /** The name of the very same file, which is read instead. */
  readonly sameAs: string | null;
  /** The name of the document its pages were put into. */
  readonly joinedTo: string | null;
  readonly pages: number;
  readonly decided: number;
  readonly marks: number;
  /** Numbers of the pages that no search sees into. */
  readonly unsearchable: readonly number[];
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

interface DocumentTableProps {
  readonly base: string;
  readonly documents: readonly DocumentTableRow[];
  /** What they stand under. */
  readonly of: string;
  readonly hasDates: boolean;
  readonly hasUnsearchable: boolean;
}

/** Some documents of a case; what came inside one stands under it, and says so to those who listen too. */
export function DocumentTable({ base, documents, of, hasDates, hasUnsearchable }: DocumentTableProps) {
  const label = of === '' ? 'Documents' : `Documents: ${of}`;
  return (
    <Scroll label={label}>
      <Table
        caption={label}
        captionHidden
        head={[
          { text: 'Name' },
          ...(hasDates ? [{ text: 'Date' }] : []),
          { text: 'Kind' },
          { text: 'Status' },
          { text: 'Pages', numeric: true },
          ...(hasUnsearchable ? [{ text: 'By eye', numeric: true }] : []),
          { text: 'Decided', numeric: true },
          { text: 'Redactions', numeric: true },
          { text: 'Added' },
        ]}
        rows={documents.map((document) => [
          <Name key="name" base={base} {...document} />,
          ...(hasDates ? [document.dates] : []),
          kindOf(document),
          statusOf(document),
          document.pages,
          ...(hasUnsearchable ? [<ByEye key="by-eye" base={base} {...document} />] : []),
          document.decided,
          document.marks,
          document.added,
        ])}
        firstCellIsHeader
      />
    </Scroll>
  );
}

function kindOf({ kind, recordKind, status, sameAs }: DocumentTableRow): string {
  const file = kind === null ? (status === 'read' && sameAs === null ? 'PDF' : '') : kindWords[kind];
  const record = recordKind === null ? '' : recordKindWords[recordKind];
  return [...new Set([record, file])].filter((words) => words !== '').join(', ');
}

/** How many pages no search sees into; they are listed by the workbench. */
function ByEye({ base, id, name, unsearchable }: DocumentTableRow & { base: string }) {
  const [first] = unsearchable;
  if (first === undefined) return 0;
  return (
    <a className="govuk-link" href={`${base}/workbench/${id}/${first}?show=by-eye`}>
      {unsearchable.length}
      <span className="govuk-visually-hidden">
        {' '}
        {unsearchable.length === 1 ? 'page' : 'pages'} of {name} to read by eye
      </span>
    </a>
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
