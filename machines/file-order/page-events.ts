import { z } from 'zod';
import { pageFacts } from '../documents/events.ts';
import { event } from '../event.ts';
import { documentId, fileId, pageId } from '../ids.ts';

/** How the pages of the file lie. Whatever is done, a page keeps its id, its redactions, its decision and its comments. */
export const pageOrderEvents = [
  /** Pages of one document, in this order, right before another of its pages; null puts them at its end. */
  event('pages.moved', { documentId, pages: z.array(pageId).min(1).max(10_000), before: pageId.nullable() }),
  /** Clockwise; redactions go with the paper. */
  event('pages.turned', {
    documentId,
    pages: z.array(pageId).min(1).max(10_000),
    clockwise: z.literal([90, 180, 270]),
    /**
     * In the workbench, where undo takes it back like a mark; else, and before there was this, the undo of the file's
     * order does.
     */
    inReview: z.literal(true).optional(),
  }),
  /** Its pages from this one on become a document of their own, right behind it. */
  event('document.split', { documentId, from: pageId, newId: documentId, name: z.string().trim().min(1).max(200) }),
  /** The pages of these documents, in this order, go to the end of the one; they themselves stay listed without pages. */
  event('documents.joined', { documentId, documents: z.array(documentId).min(1).max(500) }),
  /** Turned pages, read as they lie now: what OCR makes of a page that stands upright. `text` holds them in this order. */
  event('pages.read-again', { text: fileId, pages: z.array(pageFacts).min(1).max(10_000) }),
] as const;
