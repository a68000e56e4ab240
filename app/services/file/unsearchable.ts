import type { CaseFile, DocumentState, PageState } from '../../../machines/file.ts';
import type { DocumentId } from '../../../machines/ids.ts';

/** What a search cannot reach, and why: a document, or some of its pages. */
export interface Unsearchable {
  readonly documentId: DocumentId;
  readonly document: string;
  /** Numbers of its pages; empty where none of it could be read. */
  readonly pages: readonly number[];
  readonly why: string;
}

/** Everything in a case that a search cannot see into, so that nobody takes silence for absence. */
export function unsearchable({ documents }: CaseFile): Unsearchable[] {
  return documents.flatMap((document) => {
    const of = { documentId: document.id, document: document.name };
    const whole = whyNoneOfIt(document);
    if (whole !== null) return [{ ...of, pages: [], why: whole }];
    const reasons = new Map<string, number[]>();
    for (const page of document.pages) {
      if (page.searchable) continue;
      const why = whyNot(document, page);
      reasons.set(why, [...(reasons.get(why) ?? []), page.number]);
    }
    return [...reasons].map(([why, pages]) => ({ ...of, pages, why }));
  });
}

function whyNoneOfIt({ status, isLocked, failure, pages }: DocumentState): string | null {
  if (isLocked) return 'locked with a password';
  if (status === 'failed') return failure === null ? 'could not be read' : `could not be read: ${failure}`;
  return status === 'reading' && pages.length === 0 ? 'still being read' : null;
}

function whyNot({ status }: DocumentState, { source, confidence, words }: PageState): string {
  if (status === 'reading') return 'still being read';
  if (source === 'text') return 'has pictures with writing that could not be read';
  if (words === 0) return 'a picture in which no words could be read, such as handwriting';
  return confidence === null
    ? 'a picture that could not be read'
    : 'a scan in which too little could be read for certain';
}
