import type { Box } from '../../../machines/documents/events.ts';
import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import type { DocumentState } from '../../../machines/file.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { hitsAt } from '../../documents/suggest/find-term.ts';
import { placesOf } from '../../documents/suggest/packed.ts';
import type { LoadedCase } from '../load-case.ts';
import { documentPacked, pageWords } from './document-words.ts';

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
 * Every place a term stands in the documents of a case, in order, as exactly as a mark needs it. They are looked for on
 * packed words, and only pages that have one are opened, while the words of the next document are packed. To list them,
 * `searchCase` does without the boxes.
 */
export async function findTerm(app: App, { caseId, state }: LoadedCase, term: string): Promise<TermHit[]> {
  const hits: TermHit[] = [];
  const [first, ...more] = state.file.documents;
  const packed = async (document: DocumentState | undefined) =>
    document && { document, pages: await documentPacked(app, caseId, document) };
  let ahead = packed(first);
  for (let one = await ahead; one; one = await ahead) {
    const { document, pages } = one;
    ahead = packed(more.shift());
    // Told above, when its turn comes; if a page of this one cannot be opened, it is never asked.
    ahead.catch(() => undefined);
    const places = placesOf(pages, term);
    let index = 0;
    for (const [at, page] of document.pages.entries()) {
      const here = places[at] ?? [];
      if (here.length === 0) continue;
      for (const { boxes, words } of hitsAt(await pageWords(app, caseId, page), here)) {
        hits.push({
          key: `${page.id}.${index++}`,
          documentId: document.id,
          pageId: page.id,
          page: page.number,
          boxes,
          words,
          isMarked: areUnderMarks(boxes, page.marks),
        });
      }
    }
  }
  return hits;
}
