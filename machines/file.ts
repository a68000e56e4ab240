import type { Actor } from './actors.ts';
import { added, pagesFrom, removed, unlocked, unpacked } from './documents/came-in.ts';
import type { DocumentKind, PagesFrom as MadePages, MessageHead } from './documents/coming-in.ts';
import type { Finding, Mark, PageDecision, PageFacts } from './documents/events.ts';
import { ofPages } from './documents/of-pages.ts';
import { mapPages, pageOf } from './documents/page-places.ts';
import {
  passOver,
  redoLast,
  remembered,
  turnInReview,
  type Undoable,
  type Undone,
  undoLast,
} from './documents/undo.ts';
import type { CaseEvent, EventOf } from './events.ts';
import type { Place } from './file-order/events.ts';
import { foldFileOrder, type OrderBefore } from './file-order/order.ts';
import { readPages } from './file-order/pages.ts';
import type { Turn } from './file-order/turn.ts';
import type { DocumentId, FileId, MarkId, PageId } from './ids.ts';

/** What a page is drawn and read from, whichever document it stands in now. */
export interface PageOrigin {
  /** The PDF, and the page's number in it, from 1. */
  readonly file: FileId;
  readonly sha256: string;
  readonly number: number;
  /** The sealed file with its words, and its place there, from 0. */
  readonly text: FileId;
  readonly at: number;
}

/** A page; its number is where it stands in its document now. */
export interface PageState extends Omit<PageFacts, 'turned'> {
  readonly origin: PageOrigin;
  /** How far clockwise it is shown, beyond what its file says. */
  readonly turned: Turn;
  readonly decision: {
    readonly decision: PageDecision;
    readonly code: string | null;
    readonly citation: string | null;
    /** The page it copies: left out for it, or decided like it. */
    readonly copyOf?: PageId;
    /** Whoever decided it. */
    readonly by?: By | undefined;
  } | null;
  readonly marks: readonly Mark[];
  /** Keys of suggestions on this page that were turned down, each as often as somebody did. */
  readonly rejected: readonly string[];
}

export interface DocumentState {
  readonly id: DocumentId;
  readonly name: string;
  /** Where it belongs in the file. */
  readonly place: Place;
  readonly source: FileId;
  readonly bytes: number;
  /** Of `source`, as it came in. */
  readonly sha256: string;
  /** Null for a PDF, and for what has not been opened yet. */
  readonly kind: DocumentKind | null;
  /** Of an e-mail, where it was kept: to which thread it belongs. */
  readonly message?: MessageHead;
  /** The document it came inside of. */
  readonly parent: DocumentId | null;
  /** Null where `source` itself is read. */
  readonly pagesFrom: MadePages | null;
  /** The very same file, which is read and decided on in its place. */
  readonly sameAs: DocumentId | null;
  /** The document it was split off from; they share what came in. */
  readonly partOf: DocumentId | null;
  /** The document its pages were put into. */
  readonly joinedTo: DocumentId | null;
  readonly status: 'reading' | 'read' | 'failed';
  /** It could not be read for want of its password. */
  readonly isLocked: boolean;
  /** Sealed file with the words and boxes of every page. */
  readonly text: FileId | null;
  readonly failure: string | null;
  readonly pages: readonly PageState[];
  readonly findings: readonly (Finding & { readonly settled: string | null })[];
}

/** Whose an act is. */
type By = Actor['id'];

/** The documents of a case and everything decided on their pages. */
export interface CaseFile {
  readonly documents: readonly DocumentState[];
  /** What each act made of the pages it touched: undo works across days and without JavaScript. */
  readonly undo: readonly Undoable[];
  readonly redo: readonly Undone[];
  /** What its author told undo to leave as it is, the last one last. */
  readonly passedOver: readonly Undoable[];
  /** The order and grouping before each act that changed them, the last one last. */
  readonly ordersBefore: readonly OrderBefore[];
  /** Where pages stand that were ever put into another document than the one they were read with. */
  readonly homes: ReadonlyMap<PageId, DocumentId>;
}

export const emptyFile: CaseFile = {
  ...{ documents: [], undo: [], redo: [], passedOver: [] },
  ...{ ordersBefore: [], homes: new Map() },
};

const mapDocument = (file: CaseFile, id: DocumentId, change: (document: DocumentState) => DocumentState): CaseFile => ({
  ...file,
  documents: file.documents.map((document) => (document.id === id ? change(document) : document)),
});

function addMarks(file: CaseFile, marks: readonly Mark[]): CaseFile {
  const byPage = new Map<PageId, Mark[]>();
  for (const mark of marks) byPage.set(mark.pageId, [...(byPage.get(mark.pageId) ?? []), mark]);
  return mapPages(file, marks, (page) => {
    const added = byPage.get(page.id) ?? [];
    return { ...page, decision: marked(page.decision), marks: [...page.marks, ...added] };
  });
}

type Decided = PageState['decision'];
const markedAs = new WeakMap<NonNullable<Decided>, Decided>();

/**
 * A page already cleared for release is no longer released whole once something on it is to go. Whoever marks it first, it is the
 * same decision that comes of it: so undo sees that nobody decided anew.
 */
function marked(decided: Decided): Decided {
  if (decided?.decision !== 'release') return decided;
  const known = markedAs.get(decided);
  if (known) return known;
  const redact: Decided = { decision: 'redact', code: null, citation: null, by: decided.by };
  markedAs.set(decided, redact);
  return redact;
}

/** The marks of these ids that are still there. */
export function findMarks(file: CaseFile, ids: readonly MarkId[]): Mark[] {
  const wanted = new Set(ids);
  return file.documents.flatMap((d) => d.pages.flatMap((page) => page.marks.filter((mark) => wanted.has(mark.id))));
}

function removeMarks(file: CaseFile, ids: readonly MarkId[]): CaseFile {
  const gone = new Set(ids);
  return mapPages(file, findMarks(file, ids), (page) => ({
    ...page,
    marks: page.marks.filter((mark) => !gone.has(mark.id)),
  }));
}

function reject(file: CaseFile, suggestions: EventOf<'suggestions.rejected'>['suggestions']): CaseFile {
  const byPage = new Map<PageId, string[]>();
  for (const { pageId, key } of suggestions) byPage.set(pageId, [...(byPage.get(pageId) ?? []), key]);
  return mapPages(file, suggestions, (page) => ({
    ...page,
    rejected: [...page.rejected, ...new Set(byPage.get(page.id))],
  }));
}

const withPages = (
  file: CaseFile,
  { documentId, pages, text }: EventOf<'document.paged' | 'document.read'>,
): CaseFile => readPages(file, documentId, pages, (document) => ({ ...pagesFrom(document), text }));

/** Folds one event into the file; events that do not touch documents leave it as it is. */
export function foldFile(file: CaseFile, event: CaseEvent): CaseFile {
  switch (event.type) {
    case 'document.added':
      return { ...file, documents: [...file.documents, added(event)] };
    case 'document.unpacked':
      return unpacked(file, event);
    case 'document.unlocked':
      return mapDocument(file, event.documentId, (document) => unlocked(document, event));
    case 'document.paged':
      return mapDocument(withPages(file, event), event.documentId, (document) => ({ ...document, text: event.text }));
    case 'document.read':
      return mapDocument(withPages(file, event), event.documentId, (document) => ({
        ...document,
        status: 'read',
        text: event.text,
        // What was found on the way to its pages stays.
        findings: [...document.findings, ...event.findings.map((finding) => ({ ...finding, settled: null }))],
      }));
    case 'document.failed':
      return mapDocument(file, event.documentId, (document) => ({
        ...document,
        status: 'failed',
        failure: event.reason,
        isLocked: event.isLocked ?? false,
      }));
    case 'document.renamed':
      return mapDocument(file, event.documentId, (document) => ({ ...document, name: event.name }));
    case 'document.removed':
      return {
        ...{ ...file, documents: removed(file.documents, event.documentId), undo: [], redo: [], passedOver: [] },
        // Pages may be gone that would have to be laid back.
        ordersBefore: file.ordersBefore.filter(({ pages }) => pages.length === 0),
      };
    case 'finding.settled':
      return mapDocument(file, event.documentId, (document) => ({
        ...document,
        findings: document.findings.map((f) => (f.id === event.findingId ? { ...f, settled: event.note } : f)),
      }));
    case 'marks.added': {
      const { marks, instead, by } = event;
      const without = instead ? removeMarks(file, instead) : file;
      return remembered(file, addMarks(without, marks), by.id, [
        ...marks,
        ...(instead ? findMarks(file, instead) : []),
      ]);
    }
    case 'marks.removed': {
      const { marks, whole = [], by } = event;
      const decision = { decision: 'release' as const, code: null, citation: null, by: by.id };
      const after = mapPages(removeMarks(file, marks), whole, (page) => ({ ...page, decision }));
      return remembered(file, after, by.id, [...findMarks(file, marks), ...whole]);
    }
    case 'page.decided': {
      const decision = { decision: event.decision, code: event.code, citation: event.citation, by: event.by.id };
      const copied = new Map(event.pages.map(({ pageId, copyOf }) => [pageId, copyOf]));
      const decided = mapPages(file, event.pages, (page) => {
        const copyOf = copied.get(page.id);
        return { ...page, decision: copyOf === undefined ? decision : { ...decision, copyOf } };
      });
      return remembered(file, decided, event.by.id, event.pages);
    }
    case 'copies.decided': {
      const { decision, code, citation, from: copyOf, by } = event;
      const carried = mapPages(addMarks(file, event.marks), event.pages, (page) => ({
        ...page,
        decision: { decision, code, citation, copyOf, by: by.id },
      }));
      return remembered(file, carried, by.id, [...event.pages, ...event.marks]);
    }
    case 'suggestions.rejected':
      return remembered(file, reject(file, event.suggestions), event.by.id, event.suggestions);
    case 'pages.turned':
      return event.inReview ? turnInReview(file, event) : foldFileOrder(file, event);
    case 'review.undone':
      return undoLast(file, event.by.id);
    case 'review.passed-over':
      return passOver(file, event.by.id);
    case 'review.redone':
      return redoLast(file, event.by.id);
    default:
      return foldFileOrder(file, event);
  }
}

/** The document of an id, if it is part of the case. */
export const findDocument = (file: CaseFile, id: DocumentId): DocumentState | undefined =>
  file.documents.find((document) => document.id === id);

/** The page of an id, wherever it stands now: pages may have left the document they are named with. */
export const findPage = (file: CaseFile, documentId: DocumentId, id: PageId): PageState | undefined =>
  pageOf(findDocument(file, file.homes.get(id) ?? documentId)?.pages ?? [], id);

/** How many of these pages an officer has decided on. */
export const decidedAmong = ofPages((pages) => pages.filter(({ decision }) => decision !== null).length);

/** Pages in all, and pages an officer has decided on. */
export function progress(file: CaseFile): { pages: number; decided: number } {
  let [all, decided] = [0, 0];
  for (const { pages } of file.documents) {
    all += pages.length;
    decided += decidedAmong(pages);
  }
  return { pages: all, decided };
}
