import type { Actor } from '../actors.ts';
import type { EventOf } from '../events.ts';
import type { CaseFile } from '../file.ts';
import { turnPages } from '../file-order/pages.ts';
import { addTurns, type Turn } from '../file-order/turn.ts';
import type { DocumentId, PageId } from '../ids.ts';
import type { Mark } from './events.ts';
import { type Changed, type Clash, madeAgain, type PageChange, type Reviewed, takenBack } from './page-change.ts';
import { byHome, mapPages, pagesAt, type Touched } from './page-places.ts';

/** Whose an act is. */
type By = Actor['id'];

/** Pages that were marked or decided on, each with how the act found it and left it. */
export interface PagesChanged {
  readonly by: By;
  readonly pages: readonly PageChange[];
  readonly turned?: never;
}

/** Pages that were turned in the review, and how far. They are turned back with all that stands on them by then. */
interface PagesTurned {
  readonly by: By;
  readonly pages: Touched;
  readonly turned: Turn;
}

/** What undo needs to know of an act. */
export type Undoable = PagesChanged | PagesTurned;

/** Something that was undone and can be done again. */
export interface Undone {
  /** Who undid it. */
  readonly by: By;
  /** What undo took back, whosever act it was. */
  readonly act: Undoable;
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

/** The file after an act, which notes how it found the pages it touched, and how it left them. */
export function remembered(before: CaseFile, after: CaseFile, by: By, touched: Touched): CaseFile {
  const left = pagesNow(after, touched);
  const pages = [...pagesNow(before, touched)].flatMap(([pageId, { documentId, page: from }]): PageChange[] => {
    const to = left.get(pageId)?.page;
    return to ? [{ documentId, pageId, from, to }] : [];
  });
  return { ...after, ...noted(before, { by, pages }) };
}

/** How pages stand, in the order of the file. */
function pagesNow(file: CaseFile, pages: Touched) {
  const touched = byHome(file, pages);
  return new Map(
    file.documents.flatMap(({ id: documentId, pages: all }) =>
      pagesAt(all, touched.get(documentId) ?? []).map(({ id, decision, marks, rejected }) => {
        const page: Reviewed = { decision, marks, rejected };
        return [id, { documentId, page }] as const;
      }),
    ),
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

const isTurn = (act: Undoable): act is PagesTurned => act.turned !== undefined;

/** Somebody's own last act of the review that is not taken back yet; null when there is none. */
export const ownLastAct = ({ undo }: CaseFile, by: By): Undoable | null =>
  undo.findLast((act) => act.by === by) ?? null;

/** What somebody undid last and can do again; null when there is nothing. */
export const ownLastUndone = ({ redo }: CaseFile, by: By): Undoable | null =>
  redo.findLast((one) => one.by === by)?.act ?? null;

/** The pages that undo, or redo, would turn for somebody. */
export function wouldTurn(file: CaseFile, type: 'review.undone' | 'review.redone', by: By): Touched {
  const act = type === 'review.undone' ? ownLastAct(file, by) : ownLastUndone(file, by);
  return act && isTurn(act) ? act.pages : [];
}

/** A page that was changed where undo, or redo, would take that change away. */
export interface ChangedSince {
  /** Who changed it; null where that is not known any more. */
  readonly by: By | null;
  readonly documentId: DocumentId;
  readonly pageId: PageId;
}

/** What stands in the way of taking back somebody's own last act: the same mark or decision was changed by somebody else since. */
export function inTheWayOfUndo(file: CaseFile, by: By): ChangedSince | null {
  const index = file.undo.findLastIndex((act) => act.by === by);
  const own = file.undo[index];
  if (!own) return null;
  const later = [...ownPassedOver(file, by), ...file.undo.slice(index + 1)];
  if (!isTurn(own)) return firstClash(file, own.pages, takenBack, later);
  // Marks and decisions go with a page that is turned. Turned by somebody else since, it would lie as neither wanted it.
  const touched = new Set(own.pages.map(({ pageId }) => pageId));
  const turns = file.undo
    .slice(index + 1)
    .filter(isTurn)
    .flatMap((act) => act.pages.map((page) => ({ ...page, by: act.by })));
  return turns.findLast(({ pageId }) => touched.has(pageId)) ?? null;
}

/** The same of doing again what somebody undid. */
export function inTheWayOfRedo(file: CaseFile, by: By): ChangedSince | null {
  const act = ownLastUndone(file, by);
  if (!act || isTurn(act)) return null;
  const others = [...ownPassedOver(file, by), ...file.undo.filter((one) => one.by !== by)];
  return firstClash(file, act.pages, madeAgain, others);
}

type Change = (now: Reviewed, change: PageChange) => Changed;

function firstClash(
  file: CaseFile,
  changes: readonly PageChange[],
  change: Change,
  others: readonly Undoable[],
): ChangedSince | null {
  const now = pagesNow(file, changes);
  for (const one of changes) {
    const { pageId, documentId } = one;
    const page = now.get(pageId)?.page;
    const clash = page && change(page, one).clash;
    if (page && clash) return { by: whoChanged(others, one, clash) ?? null, documentId, pageId };
  }
  return null;
}

/** Whose act it is that a change clashes with: who took off a mark of it, or decided on its page last. */
function whoChanged(acts: readonly Undoable[], change: PageChange, clash: Clash): By | undefined {
  const onPage = (act: Undoable, isIt: (one: PageChange) => boolean) =>
    !isTurn(act) && act.pages.some((one) => one.pageId === change.pageId && isIt(one));
  const own = new Set(lessMarks(change.to, change.from).concat(lessMarks(change.from, change.to)));
  const changed = acts.findLast((act) =>
    onPage(act, ({ from, to }) =>
      clash === 'decision' ? from.decision !== to.decision : lessMarks(from, to).some((id) => own.has(id)),
    ),
  );
  return (changed ?? acts.findLast((act) => onPage(act, () => true)))?.by;
}

/** The marks that one state of a page has and another has not. */
function lessMarks({ marks }: Reviewed, less: Reviewed): readonly Mark['id'][] {
  if (marks === less.marks) return [];
  const there = new Set(less.marks.map(({ id }) => id));
  return marks.flatMap(({ id }) => (there.has(id) ? [] : [id]));
}

/** How a change found a page, and how it left it. */
interface Seen {
  readonly now: Reviewed;
  readonly after: Reviewed;
}

/** The file with some pages changed, and how the change found and left each; null where it would take something of others away. */
function changedPages(file: CaseFile, changes: readonly PageChange[], change: Change) {
  const now = pagesNow(file, changes);
  const done = new Map<PageId, Seen>();
  for (const one of changes) {
    const page = now.get(one.pageId)?.page;
    if (!page) continue;
    const changed = change(page, one);
    if (changed.clash !== null) return null;
    done.set(one.pageId, { now: page, after: changed.page });
  }
  return { file: mapPages(file, changes, (page) => ({ ...page, ...done.get(page.id)?.after })), done };
}

/** What an act did to its pages, with how they stand on either side of it this time. What it decided stays its own. */
const sidesNow = (
  changes: readonly PageChange[],
  done: ReadonlyMap<PageId, Seen>,
  sides: (seen: Seen) => readonly [from: Reviewed, to: Reviewed],
): PageChange[] =>
  changes.map((one) => {
    const seen = done.get(one.pageId);
    if (!seen) return one;
    const [from, to] = sides(seen);
    return { ...one, from: { ...from, decision: one.from.decision }, to: { ...to, decision: one.to.decision } };
  });

/** All of some pages as an act found them, whoever changed them since. */
const restored = (file: CaseFile, changes: readonly PageChange[]): CaseFile =>
  changedPages(file, changes, (_, { from }) => ({ page: from, clash: null }))?.file ?? file;

/**
 * Takes back somebody's own last act. Where they have none, the last of all: until each took back their own, that is what
 * undo did, and what was recorded then still means it.
 */
export function undoLast(file: CaseFile, by: By): CaseFile {
  const own = file.undo.findLastIndex((act) => act.by === by);
  const index = own === -1 ? file.undo.length - 1 : own;
  const act = file.undo[index];
  if (!act) return file;
  const without = (undo: CaseFile['undo'], undone: Undoable) => ({
    undo: undo.toSpliced(index, 1),
    redo: [...file.redo, { by, act: undone }].slice(-undoDepth),
  });
  if (isTurn(act)) return turnAll({ ...file, ...without(file.undo, act) }, act.pages, addTurns(0, -act.turned));
  const changed = changedPages(file, act.pages, takenBack);
  // Only in cases of a time when undo did not look for what it would take away.
  if (!changed) return { ...restored(file, act.pages), ...without(file.undo, act) };
  const pages = sidesNow(act.pages, changed.done, ({ now, after }) => [after, now]);
  return { ...changed.file, ...without(handedOn(file.undo, index, act, changed.file), { ...act, pages }) };
}

/**
 * A page that was to go out whole, until somebody marked it, stays one to redact when they take that back and a
 * colleague has marked it too: then it is for the colleague’s act that it is not released, and it will be again when
 * that is taken back.
 */
function handedOn(undo: CaseFile['undo'], index: number, act: PagesChanged, after: CaseFile): CaseFile['undo'] {
  const now = pagesNow(after, act.pages);
  let acts = undo;
  for (const { pageId, from, to } of act.pages) {
    const page = now.get(pageId)?.page;
    if (!page || from.decision === to.decision || page.decision !== to.decision) continue;
    const here = new Set(page.marks.map(({ id }) => id));
    const holds = (one: PageChange) =>
      one.pageId === pageId &&
      one.from.decision === one.to.decision &&
      one.to.marks.some(({ id }) => here.has(id) && !one.from.marks.some((mark) => mark.id === id));
    const at = acts.findIndex((one, place) => place > index && !isTurn(one) && one.pages.some(holds));
    const heir = acts[at];
    if (!heir || isTurn(heir)) continue;
    const pages = heir.pages.map((one) =>
      holds(one) ? { ...one, from: { ...one.from, decision: from.decision } } : one,
    );
    acts = acts.with(at, { ...heir, pages });
  }
  return acts;
}

/**
 * Leaves somebody's own last act as it is, with what others made of it, so that undo goes on with the one before. What
 * they undid can still be done again.
 */
export function passOver(file: CaseFile, by: By): CaseFile {
  const index = file.undo.findLastIndex((act) => act.by === by);
  const act = file.undo[index];
  if (!act) return file;
  return { ...file, undo: file.undo.toSpliced(index, 1), passedOver: [...file.passedOver, act].slice(-undoDepth) };
}

const ownPassedOver = (file: CaseFile, by: By): readonly Undoable[] => file.passedOver.filter((act) => act.by === by);

/** Does again what somebody undid last; where that would take away what others did since, the file stays as it is. */
export function redoLast(file: CaseFile, by: By): CaseFile {
  const last = file.redo.findLast((one) => one.by === by);
  if (!last) return file;
  const { act } = last;
  const again = (done: Undoable) => ({
    undo: lastOfEach([...file.undo, done]),
    redo: file.redo.filter((one) => one !== last),
  });
  if (isTurn(act)) return turnAll({ ...file, ...again(act) }, act.pages, act.turned);
  const changed = changedPages(file, act.pages, madeAgain);
  if (!changed) return file;
  const pages = sidesNow(act.pages, changed.done, ({ now, after }) => [now, after]);
  return { ...changed.file, ...again({ ...act, pages }) };
}
