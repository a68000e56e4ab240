import type { PageFacts } from '../documents/events.ts';
import { ofPages } from '../documents/of-pages.ts';
import type { Reviewed } from '../documents/page-change.ts';
import type { Undoable } from '../documents/undo.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { CaseFile, DocumentState, PageOrigin, PageState } from '../file.ts';
import type { DocumentId, FileId, PageId } from '../ids.ts';
import { remembered } from './order.ts';
import { addTurns, type Turn, turnedBox, turnedSize } from './turn.ts';

/** Which pages a document had before an act, and in which order. */
export interface LaidOut {
  readonly documentId: DocumentId;
  readonly joinedTo: DocumentId | null;
  readonly pages: readonly PageId[];
}

const layout = ({ id, joinedTo, pages }: DocumentState): LaidOut => ({
  ...{ documentId: id, joinedTo },
  pages: pages.map((page) => page.id),
});

/** How far an act turned pages. */
export type Turns = ReadonlyMap<PageId, Turn>;

/** Pages by their places: a number is where a page stands now. */
const numbered = (pages: readonly PageState[]): readonly PageState[] =>
  pages.map((page, index) => (page.number === index + 1 ? page : { ...page, number: index + 1 }));

/** New facts of a document's pages; what was decided and marked meanwhile stays, over the same ink. */
function withFacts(
  document: DocumentState,
  facts: readonly PageFacts[],
  from: Pick<PageOrigin, 'file' | 'sha256' | 'text'>,
): PageState[] {
  const known = new Map(document.pages.map((page) => [page.id, page]));
  return facts.map((page, index) => {
    const turned = page.turned ?? 0;
    const before = known.get(page.id);
    const { decision = null, rejected = [] } = before ?? {};
    const marks = before ? turnedPage(before, addTurns(turned, -before.turned)).marks : [];
    return { ...page, turned, decision, marks, rejected, origin: { ...from, number: page.number, at: index } };
  });
}

function turnedMarks(marks: PageState['marks'], page: PageState, by: Turn): PageState['marks'] {
  if (marks.length === 0 || by === 0) return marks;
  return marks.map((mark) => ({ ...mark, boxes: mark.boxes.map((box) => turnedBox(box, page, by)) }));
}

const turnedPage = (page: PageState, by: Turn): PageState =>
  by === 0
    ? page
    : { ...page, ...turnedSize(page, by), turned: addTurns(page.turned, by), marks: turnedMarks(page.marks, page, by) };

/** What can be undone and done again keeps its marks over the same ink too. The same list of marks stays one. */
function turnedHistory(
  { undo, redo }: CaseFile,
  by: ReadonlyMap<PageId, { readonly page: PageState; readonly by: Turn; readonly to: PageState }>,
): Pick<CaseFile, 'undo' | 'redo'> {
  const known = new Map<PageState['marks'], PageState['marks']>();
  for (const { page, to } of by.values()) known.set(page.marks, to.marks);
  const then = (one: Reviewed, pageId: PageId): Reviewed => {
    const turn = by.get(pageId);
    if (!turn || one.marks.length === 0) return one;
    const marks = known.get(one.marks) ?? turnedMarks(one.marks, turn.page, turn.by);
    known.set(one.marks, marks);
    return { ...one, marks };
  };
  const carried = (act: Undoable): Undoable => {
    if (act.turned !== undefined || !act.pages.some(({ pageId }) => by.has(pageId))) return act;
    const pages = act.pages.map((one) => ({
      ...one,
      ...{ from: then(one.from, one.pageId), to: then(one.to, one.pageId) },
    }));
    return { ...act, pages };
  };
  return { undo: undo.map(carried), redo: redo.map((one) => ({ ...one, act: carried(one.act) })) };
}

/** Gives a document new facts of its pages. What was said of them stays, and what undo brings back, over the same ink. */
export function readPages(
  file: CaseFile,
  id: DocumentId,
  facts: readonly PageFacts[],
  from: (document: DocumentState) => Pick<PageOrigin, 'file' | 'sha256' | 'text'>,
): CaseFile {
  const document = file.documents.find((one) => one.id === id);
  if (!document) return file;
  const pages = withFacts(document, facts, from(document));
  const before = new Map(document.pages.map((page) => [page.id, page]));
  const righted = pages.flatMap((to) => {
    const page = before.get(to.id);
    const by = page ? addTurns(to.turned, -page.turned) : 0;
    return page && by !== 0 ? [[to.id, { page, by, to }] as const] : [];
  });
  const after = change(file, id, (one) => ({ ...one, pages }));
  return righted.length === 0 ? after : { ...after, ...turnedHistory(file, new Map(righted)) };
}

/** Turns pages of the file, each as far as is said. */
export function turnPages(file: CaseFile, turns: Turns): CaseFile {
  const done = new Map<PageId, { page: PageState; by: Turn; to: PageState }>();
  const documents = file.documents.map((document) => {
    if (!document.pages.some(({ id }) => (turns.get(id) ?? 0) !== 0)) return document;
    const pages = document.pages.map((page) => {
      const by = turns.get(page.id) ?? 0;
      const to = turnedPage(page, by);
      if (by !== 0) done.set(page.id, { page, by, to });
      return to;
    });
    return { ...document, pages };
  });
  return done.size === 0 ? file : { ...file, documents, ...turnedHistory(file, done) };
}

const noted = (file: CaseFile, touched: readonly DocumentId[], turns?: Turns): CaseFile['ordersBefore'] =>
  remembered(file, file.documents.filter(({ id }) => touched.includes(id)).map(layout), turns);

const change = (file: CaseFile, id: DocumentId, to: (document: DocumentState) => DocumentState): CaseFile => ({
  ...file,
  documents: file.documents.map((document) => (document.id === id ? to(document) : document)),
});

/** Where pages stand that have left the document they were read with. */
function withHomes(file: CaseFile, pages: readonly PageState[], home: DocumentId): CaseFile['homes'] {
  return new Map([...file.homes, ...pages.map(({ id }) => [id, home] as const)]);
}

function move(file: CaseFile, event: EventOf<'pages.moved'>): CaseFile {
  return change(file, event.documentId, (document) => {
    const byId = new Map(document.pages.map((page) => [page.id, page]));
    const moved = event.pages.flatMap((id) => byId.get(id) ?? []);
    const rest = document.pages.filter(({ id }) => !event.pages.includes(id));
    const at = rest.findIndex(({ id }) => id === event.before);
    return { ...document, pages: numbered(rest.toSpliced(at === -1 ? rest.length : at, 0, ...moved)) };
  });
}

/** Behind a document and all that came inside it. */
function behind(documents: readonly DocumentState[], of: DocumentId): number {
  const ids = new Set([of]);
  let last = documents.findIndex(({ id }) => id === of);
  for (const [index, { id, parent }] of documents.entries()) {
    if (parent === null || !ids.has(parent)) continue;
    ids.add(id);
    last = index;
  }
  return last + 1;
}

function split(file: CaseFile, { documentId, from, newId, name }: EventOf<'document.split'>): CaseFile {
  const whole = file.documents.find(({ id }) => id === documentId);
  const at = whole?.pages.findIndex(({ id }) => id === from) ?? -1;
  if (!whole || at < 1) return file;
  const pages = numbered(whole.pages.slice(at));
  const part: DocumentState = { ...whole, id: newId, name, partOf: whole.id, findings: [], pages };
  const kept = change(file, whole.id, (document) => ({ ...document, pages: document.pages.slice(0, at) }));
  const documents = kept.documents.toSpliced(behind(kept.documents, whole.id), 0, part);
  return { ...kept, documents, homes: withHomes(file, pages, newId) };
}

function join(file: CaseFile, { documentId, documents: ids }: EventOf<'documents.joined'>): CaseFile {
  const coming = ids.flatMap((id) => file.documents.find((document) => document.id === id)?.pages ?? []);
  const documents = file.documents.map((document) => {
    if (document.id === documentId) return { ...document, pages: numbered([...document.pages, ...coming]) };
    return ids.includes(document.id) ? { ...document, pages: [], joinedTo: documentId } : document;
  });
  return { ...file, documents, homes: withHomes(file, coming, documentId) };
}

/**
 * Puts the pages of some documents back as they lay, and turns back what the act turned; a document that came of splitting
 * one is no more.
 */
export function laidBack(file: CaseFile, before: readonly LaidOut[], turns: Turns): CaseFile {
  const wanted = new Set(before.flatMap(({ pages }) => pages));
  const upright = turnPages(file, new Map([...turns].map(([id, by]) => [id, addTurns(0, -by)] as const)));
  const pages = new Map(
    upright.documents.flatMap((document) => document.pages.map((page) => [page.id, page] as const)),
  );
  const laid = new Map(before.map((one) => [one.documentId, one]));
  const homes = new Map(file.homes);
  const documents = upright.documents.flatMap((document) => {
    const then = laid.get(document.id);
    if (then) {
      const own = then.pages.flatMap((id) => pages.get(id) ?? []);
      for (const { id } of own) if (homes.has(id)) homes.set(id, document.id);
      return [{ ...document, joinedTo: then.joinedTo, pages: numbered(own) }];
    }
    const left = document.pages.filter(({ id }) => !wanted.has(id));
    if (left.length === document.pages.length) return [document];
    return left.length === 0 && document.partOf !== null ? [] : [{ ...document, pages: numbered(left) }];
  });
  return { ...upright, documents, homes };
}

/** A page whose words were read again as it lies now. What was said about it stays. */
function readAgain(file: CaseFile, { text, pages: facts }: EventOf<'pages.read-again'>): CaseFile {
  const read = new Map(facts.map((page, at) => [page.id, { page, at }]));
  const documents = file.documents.map((document) => {
    if (!document.pages.some(({ id }) => read.has(id))) return document;
    const pages = document.pages.map((page) => {
      const again = read.get(page.id);
      return again ? { ...page, ...wordsOf(again.page), origin: { ...page.origin, text, at: again.at } } : page;
    });
    return { ...document, pages };
  });
  return { ...file, documents };
}

const wordsOf = ({ source, words, confidence, searchable }: PageFacts) => ({ source, words, confidence, searchable });

/** Folds what moves, turns, parts and joins pages; every other event leaves them. */
export function foldPages(file: CaseFile, event: CaseEvent): CaseFile {
  switch (event.type) {
    case 'pages.moved':
      return { ...move(file, event), ordersBefore: noted(file, [event.documentId]) };
    case 'pages.turned': {
      const turns = new Map(event.pages.map((id) => [id, event.clockwise] as const));
      return { ...turnPages(file, turns), ordersBefore: noted(file, [event.documentId], turns) };
    }
    case 'document.split':
      return { ...split(file, event), ordersBefore: noted(file, [event.documentId]) };
    case 'documents.joined':
      return { ...join(file, event), ordersBefore: noted(file, [event.documentId, ...event.documents]) };
    case 'pages.read-again':
      return readAgain(file, event);
    default:
      return file;
  }
}

/** Documents of which a page lies otherwise than before. */
export function turnedIn(before: CaseFile, after: CaseFile): DocumentId[] {
  if (before.documents === after.documents) return [];
  const lay = new Map(before.documents.flatMap(({ pages }) => pages.map(({ id, turned }) => [id, turned] as const)));
  return after.documents
    .filter(({ pages }) => pages.some(({ id, turned }) => (lay.get(id) ?? turned) !== turned))
    .map(({ id }) => id);
}

/** Which reading of a page its words and their boxes are of: another one where it was read anew, or turned. */
export const readingOf = ({ origin, turned }: PageState): string =>
  turned === 0 ? origin.text : `${origin.text}~${turned}`;

const textsOfPages = ofPages((pages) => [...new Set(pages.map(({ origin }) => origin.text))]);

/** The sealed files with the words of these pages. */
export const textsOf = (documents: readonly DocumentState[]): readonly FileId[] => [
  ...new Set(documents.flatMap(({ pages }) => textsOfPages(pages))),
];

/**
 * Which pages a document has and in which order, as one word: page numbers somebody types mean what they had before them.
 * A turn changes no number, so it is not in it; `pageOrder` says that too.
 */
export function orderOf({ pages }: Pick<DocumentState, 'pages'>): string {
  let hash = 0x811c9dc5;
  for (const { id } of pages)
    for (const char of `${id} `) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${pages.length}-${hash.toString(36)}`;
}
