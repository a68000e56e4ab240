import type { EventOf } from '../events.ts';
import type { CaseFile, DocumentState } from '../file.ts';
import { nowhere } from '../file-order/order.ts';
import type { DocumentId } from '../ids.ts';
import type { PagesFrom } from './coming-in.ts';

type Added = Pick<EventOf<'document.added'>, 'documentId' | 'name' | 'source' | 'bytes' | 'sha256'>;

/** A document nobody has read yet. */
export const added = (event: Added): DocumentState => ({
  ...{ id: event.documentId, name: event.name, source: event.source, bytes: event.bytes, sha256: event.sha256 },
  ...{ kind: null, parent: null, pagesFrom: null, sameAs: null, place: nowhere },
  ...{ partOf: null, joinedTo: null },
  ...{ status: 'reading', isLocked: false, text: null, failure: null, pages: [], findings: [] },
});

/** The PDF a document is read, shown and rebuilt from: made from what came in, or what came in itself. */
export const pagesFrom = ({ pagesFrom: made, source, sha256 }: DocumentState): PagesFrom =>
  made ?? { file: source, sha256 };

/** What was made of a file: its own pages, and what came inside it, each a document right behind it. */
export function unpacked(file: CaseFile, event: EventOf<'document.unpacked'>): CaseFile {
  const parent = file.documents.find(({ id }) => id === event.documentId);
  if (!parent) return file;
  const children = event.children.map((child): DocumentState => {
    const own = child.file ?? { source: parent.source, bytes: 0, sha256: '' };
    const status = child.problem === null ? (child.sameAs === null ? 'reading' : 'read') : 'failed';
    const { documentId, name, problem, sameAs } = child;
    return { ...added({ documentId, name, ...own }), parent: parent.id, status, failure: problem, sameAs };
  });
  const opened: DocumentState = {
    ...parent,
    kind: event.kind,
    pagesFrom: event.pagesFrom,
    status: event.pagesFrom === null ? 'read' : 'reading',
    // Of a PDF that was locked some were found when it was opened.
    findings: [...parent.findings, ...event.findings.map((finding) => ({ ...finding, settled: null }))],
    ...(event.message && { message: event.message }),
  };
  return {
    ...file,
    documents: file.documents.flatMap((document) => (document === parent ? [opened, ...children] : [document])),
  };
}

/** It is read again from the copy that needs no password. */
export const unlocked = (document: DocumentState, event: EventOf<'document.unlocked'>): DocumentState => ({
  ...document,
  pagesFrom: event.pagesFrom,
  ...{ status: 'reading', isLocked: false, failure: null },
  findings: event.findings.map((finding) => ({ ...finding, settled: null })),
});

/** A document and all that came inside it, however deep, and those whose pages are its own now. */
function family(documents: readonly DocumentState[], of: DocumentId): ReadonlySet<DocumentId> {
  const ids = new Set([of]);
  for (let size = 0; size < ids.size; ) {
    size = ids.size;
    for (const { id, parent, joinedTo } of documents)
      if ([parent, joinedTo].some((one) => one !== null && ids.has(one))) ids.add(id);
  }
  return ids;
}

const lost =
  'The same file came in twice, and the one that was read has been removed. Remove this too, or add the file again.';

/** Takes a document out with all that came inside it. What was left unread for being the same as one of them says so. */
export function removed(documents: readonly DocumentState[], id: DocumentId): DocumentState[] {
  const gone = family(documents, id);
  return documents
    .filter((document) => !gone.has(document.id))
    .map((document) =>
      document.sameAs !== null && gone.has(document.sameAs)
        ? { ...document, sameAs: null, status: 'failed', failure: lost }
        : document,
    );
}
