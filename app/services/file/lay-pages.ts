import { z } from 'zod';
import { type CaseFile, type DocumentState, findDocument } from '../../../machines/file.ts';
import { orderOf } from '../../../machines/file-order/pages.ts';
import { documentId, type PageId, pageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const clockwise = z.literal([90, 180, 270]);

/** Which document, and in which order its pages were when somebody typed their numbers. */
const inOrder = { documentId, order: z.string().max(40) };
const numbers = z
  .string('Enter page numbers')
  .trim()
  .regex(/^\d{1,5}( *[-–] *\d{1,5})?([ ,;]+\d{1,5}( *[-–] *\d{1,5})?)*$/, 'Enter page numbers, such as 3 or 5-7')
  .max(2000);
const number = z.coerce.number('Enter a page number').int('Enter a page number').positive('Enter a page number');

/** Turns the page somebody has before them in the workbench. */
export const turnPage = caseAct({
  event: 'pages.turned',
  input: z.object({ documentId, pageId, clockwise }),
  plan: ({ pageId: page, ...input }) => [{ type: 'pages.turned', pages: [page], ...input, inReview: true }],
});

/** Turns pages of a document by their numbers. */
export const turnPages = caseAct({
  event: 'pages.turned',
  input: z.object({ ...inOrder, pages: numbers, clockwise: z.coerce.number().pipe(clockwise) }),
  plan: ({ clockwise: by, ...input }, { file }) => {
    const chosen = chosenPages(file, input);
    return chosen.ok
      ? [{ type: 'pages.turned', documentId: input.documentId, pages: chosen.pages, clockwise: by }]
      : chosen;
  },
});

/** Moves pages within their document, in the order they have now. */
export const movePages = caseAct({
  event: 'pages.moved',
  input: z.object({ ...inOrder, moved: numbers, before: z.union([z.literal('').transform(() => null), number]) }),
  plan: ({ moved, ...input }, { file }) => {
    const chosen = chosenPages(file, { ...input, pages: moved });
    if (!chosen.ok) return chosen;
    const { document, pages } = chosen;
    const before = input.before === null ? null : document.pages[input.before - 1];
    if (before === undefined) return noSuch(document);
    if (pages.length === document.pages.length)
      return refuse('all', 'All pages are named, so there is nothing to move.');
    return [{ type: 'pages.moved', documentId: document.id, pages, before: before?.id ?? null }];
  },
});

/** Makes a document of its own of the pages from one on. */
export const splitDocument = caseAct({
  event: 'document.split',
  input: z.object({ ...inOrder, from: number, name: needed('Give the new document a name', 200) }),
  plan: (input, { file }) => {
    const document = asSeen(file, input);
    if (!document.ok) return document;
    const first = document.document.pages[input.from - 1];
    if (!first) return noSuch(document.document);
    const newDocument = documentId.parse(newId());
    const { documentId: id, name } = input;
    return [{ type: 'document.split', documentId: id, from: first.id, newId: newDocument, name }];
  },
});

/** Puts the pages of another document at the end of this one. */
export const joinDocument = caseAct({
  event: 'documents.joined',
  input: z.object({ documentId, other: z.string('Choose a document').pipe(documentId) }),
  plan: ({ documentId: id, other }) => [{ type: 'documents.joined', documentId: id, documents: [other] }],
});

const noSuch = ({ pages }: DocumentState): Refusal => refuse('no-page', `Enter pages between 1 and ${pages.length}.`);

function asSeen(
  file: CaseFile,
  { documentId: id, order }: { documentId: DocumentState['id']; order: string },
): { ok: true; document: DocumentState } | Refusal {
  const document = findDocument(file, id);
  if (!document) return refuse('no-document', 'This document is not part of the case.');
  return orderOf(document) === order
    ? { ok: true, document }
    : refuse('other-order', 'The pages of this document were moved meanwhile. Look at their numbers again.');
}

/** The pages of a list such as “3, 5-7”, in the order of the document. */
function chosenPages(
  file: CaseFile,
  wanted: { documentId: DocumentState['id']; order: string; pages: string },
): { ok: true; document: DocumentState; pages: PageId[] } | Refusal {
  const seen = asSeen(file, wanted);
  if (!seen.ok) return seen;
  const { document } = seen;
  const chosen = new Set<number>();
  for (const [, first = '', last] of wanted.pages.matchAll(/(\d+)(?: *[-–] *(\d+))?/g)) {
    const [from, to] = [Number(first), Number(last ?? first)];
    if (from < 1 || from > to || to > document.pages.length) return noSuch(document);
    for (let page = from; page <= to; page++) chosen.add(page);
  }
  return { ok: true, document, pages: document.pages.flatMap(({ id, number }) => (chosen.has(number) ? [id] : [])) };
}
