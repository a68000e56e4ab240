import type { CaseState } from '../../../machines/case.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import { goesIntoAnswer } from './pack-of-case.ts';

/** A page of the built answer, and the page of a document it was made from. */
export interface AnswerPage {
  /** From 1, in the bundle. */
  readonly number: number;
  readonly documentId: DocumentId;
  readonly pageId: PageId;
  /** From 1, in the document. */
  readonly sourcePage: number;
}

/**
 * Which page of the built answer shows which page of a document, in order. Empty while no answer with pages stands built, or
 * where it was built before it was kept where each document stands in it.
 */
export const answerPages = (state: CaseState): AnswerPage[] =>
  state.record.answer?.bundle ? numberedPages(state) : [];

/** The pages that the doubts of a built answer name by their numbers, also where no file of it was kept. */
export function pagesInDoubt(state: CaseState): AnswerPage[] {
  const named = new Set(
    (state.record.answer?.doubts ?? []).flatMap((doubt) =>
      [...doubt.matchAll(/\bpage (\d+)\b/g)].map(([, number]) => Number(number)),
    ),
  );
  return named.size === 0 ? [] : numberedPages(state).filter(({ number }) => named.has(number));
}

function numberedPages(state: CaseState): AnswerPage[] {
  const { answer } = state.record;
  const told = new Map<string, number>();
  return (answer?.parts ?? []).flatMap(({ documentId, firstPage, lastPage }) => {
    // One that goes over the end of a bundle goes on where it was left.
    const from = told.get(documentId) ?? 0;
    const to = from + lastPage - firstPage + 1;
    told.set(documentId, to);
    const document = state.file.documents.find(({ id }) => id === documentId);
    const going = document?.pages.filter((page) => goesIntoAnswer(state, page)) ?? [];
    return going.slice(from, to).map(({ id, number }, index) => ({
      ...{ documentId, pageId: id, sourcePage: number },
      number: firstPage + index,
    }));
  });
}
