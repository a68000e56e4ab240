import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType, EventOf } from '../events.ts';
import { type CaseFile, type DocumentState, findDocument } from '../file.ts';
import type { DocumentId, PageId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';

const noPage = refuse('no-page', 'No document has pages yet that could be moved or turned.');
const noDocument = refuse('no-document', 'This document is no longer part of the case. Load the page again.');
const strayPage = refuse('no-page', 'A page of these is no longer part of the document. Load the page again.');

/** Pages one document may have: the workbench shows no more. */
const mostPages = 10_000;

const isWhole = ({ status, pages }: DocumentState): boolean => status === 'read' && pages.length > 0;

/** Why pages cannot be moved, turned, split off or joined in this state, whatever the details. */
export function pageOrderObstacle({ file: { documents } }: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'pages.moved':
    case 'document.split':
      return documents.some((one) => isWhole(one) && one.pages.length > 1)
        ? null
        : refuse('no-page', 'No document has two pages yet.');
    case 'pages.turned':
    case 'pages.read-again':
      return documents.some(isWhole) ? null : noPage;
    case 'documents.joined':
      return documents.filter(isWhole).length > 1
        ? null
        : refuse('no-document', 'There are no two documents with pages that could be joined.');
    default:
      return null;
  }
}

/** What the details of such an act must satisfy beyond their shape. */
export function pageOrderFault({ file }: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'pages.moved':
      return movedFault(file, event);
    case 'pages.turned':
      return openFault(file, event.documentId) ?? pagesFault(file, event.documentId, event.pages);
    case 'document.split':
      return openFault(file, event.documentId) ?? splitFault(file, event);
    case 'documents.joined':
      return joinedFault(file, event);
    case 'pages.read-again': {
      const known = new Set(file.documents.flatMap(({ pages }) => pages.map(({ id }) => id)));
      // Some may have been taken out of the case while they were read.
      return event.pages.some(({ id }) => known.has(id)) ? null : strayPage;
    }
    default:
      return null;
  }
}

/** Pages that another document holds go with that one. */
export function removedFault(file: CaseFile, id: DocumentId): Refusal | null {
  const into = findDocument(file, id)?.joinedTo;
  const name = file.documents.find((document) => document.id === into)?.name;
  return name === undefined
    ? null
    : refuse('joined', `Its pages stand in “${name}”. Split them off again, or remove “${name}”.`);
}

/** Whether the pages of a document may be laid otherwise now. */
function openFault(file: CaseFile, id: DocumentId): Refusal | null {
  const document = findDocument(file, id);
  if (!document) return noDocument;
  if (document.status === 'reading') {
    return refuse('reading', `“${document.name}” is still being read. Wait until all of its pages are there.`);
  }
  return document.pages.length > 0 ? null : refuse('no-page', `“${document.name}” has no pages of its own.`);
}

function pagesFault(file: CaseFile, id: DocumentId, wanted: readonly PageId[]): Refusal | null {
  const own = new Set(findDocument(file, id)?.pages.map((page) => page.id));
  if (new Set(wanted).size !== wanted.length) return refuse('twice', 'A page is named twice.');
  return wanted.every((page) => own.has(page)) ? null : strayPage;
}

function movedFault(file: CaseFile, { documentId, pages, before }: EventOf<'pages.moved'>): Refusal | null {
  const fault =
    openFault(file, documentId) ?? pagesFault(file, documentId, before === null ? pages : [...pages, before]);
  return fault?.code === 'twice' ? refuse('itself', 'Pages cannot be put before one of themselves.') : fault;
}

function splitFault(file: CaseFile, { documentId, from, newId }: EventOf<'document.split'>): Refusal | null {
  if (findDocument(file, newId)) return refuse('known', 'There is a document of this id already.');
  const at = findDocument(file, documentId)?.pages.findIndex(({ id }) => id === from) ?? -1;
  if (at === -1) return strayPage;
  return at === 0 ? refuse('first', 'Its first page stays. Choose the page the new document begins with.') : null;
}

function joinedFault(file: CaseFile, { documentId, documents }: EventOf<'documents.joined'>): Refusal | null {
  const all = [documentId, ...documents];
  if (new Set(all).size !== all.length) return refuse('twice', 'A document cannot be joined to itself.');
  const fault = all.map((id) => openFault(file, id)).find((one) => one !== null);
  if (fault) return fault;
  const pages = all.reduce((sum, id) => sum + (findDocument(file, id)?.pages.length ?? 0), 0);
  return pages > mostPages
    ? refuse('too-many-pages', `These are ${pages} pages, and one document may have ${mostPages}.`)
    : null;
}
