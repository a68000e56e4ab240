import type { Actor } from '../actors.ts';
import type { EventOf } from '../events.ts';
import type { CaseFile, PageState } from '../file.ts';
import { turnPages } from '../file-order/pages.ts';
import { added, type Turn } from '../file-order/turn.ts';
import type { DocumentId, PageId } from '../ids.ts';
import { byHome, mapPages, pagesAt, type Touched } from './page-places.ts';

/** Whose an act is. */
type By = Actor['id'];

/** Pages as they stood at one moment of the review. */
export interface PagesThen {
  readonly by: By;
  readonly pages: readonly {
    readonly documentId: DocumentId;
    readonly pageId: PageId;
    readonly decision: PageState['decision'];
    readonly marks: PageState['marks'];
    readonly rejected: PageState['rejected'];
  }[];
  readonly turned?: never;
}

/** Pages that were turned in the review, and how far. They are turned back with all that stands on them by then. */
interface PagesTurned {
  readonly by: By;
  readonly pages: Touched;
  readonly turned: Turn;
}

/** What undo needs to know of an act. */
export type Undoable = PagesThen | PagesTurned;

/** Something that was undone and can be done again. */
export interface Undone {
  /** Who undid it. */
  readonly by: By;
  /** What undo took back, whosever act it was. */
  readonly before: Undoable;
  /** The pages as they stood with it; none where they were only turned. */
  readonly after: PagesThen['pages'];
}

const undoDepth = 200;

/** The last acts of each person: whoever was away finds theirs again, however much others did meanwhile. */
function lastOfEach(acts: readonly Undoable[]): readonly Undoable[] {
  const by = acts.at(-1)?.by;
  const own = acts.filter((act) => act.by === by);
  if (own.length <= undoDepth) return acts;
  return acts.filter((act) => act !== own[0]);
}

/** Puts an act where undo finds it. What its author had undone cannot be done again after it. */
const noted = (file: CaseFile, act: Undoable): Pick<CaseFile, 'undo' | 'redo'> => ({
  undo: lastOfEach([...file.undo, act]),
  redo: file.redo.filter((one) => one.by !== act.by),
});

/** Notes how the pages stand that an act is about to touch. */
export const remember = (file: CaseFile, by: By, pages: Touched): Pick<CaseFile, 'undo' | 'redo'> =>
  noted(file, { by, pages: pagesThen(file, pages) });

function pagesThen(file: CaseFile, pages: Touched): PagesThen['pages'] {
  const touched = byHome(file, pages);
  return file.documents.flatMap(({ id: documentId, pages: all }) =>
    pagesAt(all, touched.get(documentId) ?? []).map(({ id: pageId, decision, marks, rejected }) => ({
      ...{ documentId, pageId, decision, marks, rejected },
    })),
  );
}

const turnAll = (file: CaseFile, pages: Touched, by: Turn): CaseFile =>
  turnPages(file, new Map(pages.map(({ pageId }) => [pageId, by])));

/** Turns pages in the review, where undo takes it back like a mark or a decision. */
export function turnInReview(file: CaseFile, { by, ...event }: EventOf<'pages.turned'>): CaseFile {
  const pages = event.pages.map((pageId) => ({ documentId: event.documentId, pageId }));
  const after = turnAll(file, pages, event.clockwise);
  return { ...after, ...noted(after, { by: by.id, pages, turned: event.clockwise }) };
}

/** What undo would take back for somebody. */
export interface OwnLastAct {
  /** The pages their last act touched. */
  readonly pages: Touched;
  /** Whether it turned them and did nothing else. */
  readonly isTurn: boolean;
  /** Who changed one of these pages after them, and which: as they were before, that change would be lost too. */
  readonly since: { readonly by: By; readonly documentId: DocumentId; readonly pageId: PageId } | null;
}

const isTurn = (act: Undoable): act is PagesTurned => act.turned !== undefined;

/** Somebody's own last act of the review that is not taken back yet; null when there is none. */
export function ownLastAct({ undo }: CaseFile, by: By): OwnLastAct | null {
  const index = undo.findLastIndex((act) => act.by === by);
  const own = undo[index];
  if (!own) return null;
  const touched = new Set(own.pages.map(({ documentId, pageId }) => `${documentId} ${pageId}`));
  // Marks and decisions go with a page that is turned, and a turn leaves them: neither is in the way of the other.
  const alike = undo.slice(index + 1).filter((act) => isTurn(act) === isTurn(own));
  const later = alike.flatMap((act) => act.pages.map(({ documentId, pageId }) => ({ by: act.by, documentId, pageId })));
  return {
    pages: own.pages.map(({ documentId, pageId }) => ({ documentId, pageId })),
    isTurn: isTurn(own),
    since: later.findLast(({ documentId, pageId }) => touched.has(`${documentId} ${pageId}`)) ?? null,
  };
}

/** The pages that undo, or redo, would turn for somebody. */
export function wouldTurn({ undo, redo }: CaseFile, type: 'review.undone' | 'review.redone', by: By): Touched {
  const isOwn = (one: { readonly by: By }) => one.by === by;
  const act = type === 'review.undone' ? undo.findLast(isOwn) : redo.findLast(isOwn)?.before;
  return act && isTurn(act) ? act.pages : [];
}

/**
 * Takes back somebody's own last act. Where they have none, the last of all: until each took back their own, that is what
 * undo did, and what was recorded then still means it.
 */
export function undoLast(file: CaseFile, by: By): CaseFile {
  const own = file.undo.findLastIndex((act) => act.by === by);
  const index = own === -1 ? file.undo.length - 1 : own;
  const last = file.undo[index];
  if (!last) return file;
  const undone: Undone = { by, before: last, after: isTurn(last) ? [] : pagesThen(file, last.pages) };
  const rest = { ...file, undo: file.undo.toSpliced(index, 1), redo: [...file.redo, undone].slice(-undoDepth) };
  return isTurn(last) ? turnAll(rest, last.pages, added(0, -last.turned)) : restored(rest, last.pages);
}

function restored(file: CaseFile, pages: PagesThen['pages']): CaseFile {
  const then = new Map(pages.map((page) => [page.pageId, page]));
  return mapPages(file, pages, (page) => {
    const { decision, marks, rejected } = then.get(page.id) ?? page;
    return { ...page, decision, marks, rejected };
  });
}

/**
 * What somebody undid last and can do again; null where there is nothing, or where one of its pages was changed since: as
 * they stood, that change would be lost.
 */
export function redoable(file: CaseFile, by: By): Undone | null {
  const last = file.redo.findLast((one) => one.by === by);
  if (!last) return null;
  return isTurn(last.before) || stillStand(file, last.before.pages) ? last : null;
}

/** Whether pages still stand as undo left them: then doing again what was undone takes nothing of anybody away. */
function stillStand(file: CaseFile, then: PagesThen['pages']): boolean {
  const now = new Map(pagesThen(file, then).map((page) => [page.pageId, page]));
  return then.every(({ pageId, decision, marks, rejected }) => {
    const page = now.get(pageId);
    return page?.decision === decision && page.marks === marks && page.rejected === rejected;
  });
}

export function redoLast(file: CaseFile, by: By): CaseFile {
  const last = file.redo.findLast((one) => one.by === by);
  if (!last) return file;
  const { before, after } = last;
  const rest = { ...file, undo: lastOfEach([...file.undo, before]), redo: file.redo.filter((one) => one !== last) };
  return isTurn(before) ? turnAll(rest, before.pages, before.turned) : restored(rest, after);
}
