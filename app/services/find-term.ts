import type { Box } from '../../machines/documents/events.ts';
import type { DocumentId, PageId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { findTerm as findInPages } from '../documents/suggest/find-term.ts';
import type { LoadedCase } from './load-case.ts';
import { loadPageText } from './page-text.ts';
import { areUnderMarks } from './under-marks.ts';

export interface TermHit {
  /** Document, page and place: the same search finds it under the same key. */
  readonly key: string;
  readonly documentId: DocumentId;
  readonly document: string;
  readonly pageId: PageId;
  readonly page: number;
  readonly boxes: readonly Box[];
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Every box of the hit lies under a mark already. */
  readonly isMarked: boolean;
}

export interface TermSearch {
  readonly hits: readonly TermHit[];
  /** Pages nobody's reading can be trusted on: the term may stand there unseen. */
  readonly unsearchable: readonly {
    readonly documentId: DocumentId;
    readonly document: string;
    readonly page: number;
  }[];
}

/** Every place a term stands in the documents of a case, in order, and the pages that could not be searched. */
export async function findTerm(app: App, { caseId, state }: LoadedCase, term: string): Promise<TermSearch> {
  const hits: TermHit[] = [];
  const unsearchable: TermSearch['unsearchable'][number][] = [];
  for (const document of state.file.documents) {
    for (const page of document.pages) {
      if (!page.searchable) unsearchable.push({ documentId: document.id, document: document.name, page: page.number });
    }
    if (!document.text) continue;
    const pages = await loadPageText(app, caseId, document.text);
    for (const [index, hit] of findInPages(pages, term).entries()) {
      const page = document.pages[hit.page - 1];
      if (!page) continue;
      hits.push({
        key: `${page.id}.${index}`,
        documentId: document.id,
        document: document.name,
        pageId: page.id,
        page: hit.page,
        boxes: hit.boxes,
        words: hit.words,
        before: hit.before,
        after: hit.after,
        isMarked: areUnderMarks(hit.boxes, page.marks),
      });
    }
  }
  return { hits, unsearchable };
}
