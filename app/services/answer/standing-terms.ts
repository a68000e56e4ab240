import type { StandingPlace, StandingTerm } from '../../../machines/documents/standing-term.ts';
import { type CaseFile, findDocument } from '../../../machines/file.ts';
import type { DocumentId } from '../../../machines/ids.ts';
import type { LoadedCase } from '../load-case.ts';

/** Where a term stands, with the page of a document an officer can put it right on. */
export interface ToldPlace extends Pick<StandingPlace, 'page' | 'how'> {
  /** Null for what is of the house's own making, and for a page that is no longer in the file. */
  readonly source: { readonly documentId: DocumentId; readonly sourcePage: number; readonly document: string } | null;
}

export interface ToldTerm {
  readonly text: string;
  readonly places: readonly ToldPlace[];
}

/** Terms that stand in finished pages, for whoever may see the words of the case: which, and where they can be taken out. */
export function toldTerms(file: CaseFile, standing: readonly StandingTerm[]): ToldTerm[] {
  const pages = new Map(
    file.documents.flatMap(({ id, pages }) => pages.map((page) => [page.id, { documentId: id, page }] as const)),
  );
  return standing.map(({ text, places }) => ({
    text,
    places: places.map(({ page, pageId, how }) => {
      const found = pageId === null ? undefined : pages.get(pageId);
      const source = found && {
        documentId: found.documentId,
        sourcePage: found.page.number,
        document: findDocument(file, found.documentId)?.name ?? '',
      };
      return { page, how, source: source ?? null };
    }),
  }));
}

/**
 * What stood in the answer that was built last, also once it was taken back to be put right; nothing while the next is
 * being built.
 */
export function lastStanding({ state, history }: LoadedCase): readonly StandingTerm[] {
  if (state.request.value.work === 'approving') return state.record.answer?.standing ?? [];
  const last = history.findLast(({ event }) => event.type === 'answer.built' || event.type === 'answer.released');
  return last?.event.type === 'answer.built' ? (last.event.standing ?? []) : [];
}

/** What a report says of terms by their position in the list, with their words instead. Never to be kept. */
export function saidWithWords(said: string, standing: readonly StandingTerm[]): string {
  const words = new Map(standing.map(({ position, text }) => [position, text]));
  return said.replace(/\bterm (\d+) of the list\b/g, (unnamed, position: string) => {
    const text = words.get(Number(position));
    return text === undefined ? unnamed : `“${text}”`;
  });
}
