import type { Box } from '../../../machines/documents/events.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { findInDocument } from '../../documents/suggest/find-term.ts';
import type { LoadedCase } from '../load-case.ts';
import { areUnderMarks } from '../redaction/under-marks.ts';
import { documentWords } from './document-words.ts';

export interface TermHit {
  /** Document, page and place: the same search finds it under the same key. */
  readonly key: string;
  readonly documentId: DocumentId;
  readonly pageId: PageId;
  readonly page: number;
  readonly boxes: readonly Box[];
  readonly words: string;
  /** Every box of the hit lies under a mark already. */
  readonly isMarked: boolean;
}

/**
 * Every place a term stands in the documents of a case, in order, as exactly as a mark needs it. To list them, `searchCase`
 * does without the boxes.
 */
export async function findTerm(app: App, { caseId, state }: LoadedCase, term: string): Promise<TermHit[]> {
  const hits: TermHit[] = [];
  for (const document of state.file.documents) {
    const pages = await documentWords(app, caseId, document);
    for (const [index, hit] of findInDocument(pages, term).entries()) {
      const page = document.pages[hit.page - 1];
      if (!page) continue;
      hits.push({
        key: `${page.id}.${index}`,
        documentId: document.id,
        pageId: page.id,
        page: hit.page,
        boxes: hit.boxes,
        words: hit.words,
        isMarked: areUnderMarks(hit.boxes, page.marks),
      });
    }
  }
  return hits;
}
