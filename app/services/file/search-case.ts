import { setImmediate } from 'node:timers/promises';
import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import type { DocumentId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { packedBoxes, placesOf, snippet } from '../../documents/suggest/packed.ts';
import { inHandByStore } from '../in-hand.ts';
import type { LoadedCase } from '../load-case.ts';
import { documentPacked } from './document-words.ts';

/** A place a term stands in, as it is listed. `key` is the one `findTerm` gives the same place. */
export interface FoundPlace {
  readonly key: string;
  readonly page: number;
  /** Its words on the page. */
  readonly at: readonly number[];
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** All of it lies under a mark already. */
  readonly isMarked: boolean;
}

export interface CaseSearch {
  readonly total: number;
  readonly unmarked: number;
  /** Pages with at least one place. */
  readonly onPages: number;
  /** Every document with a place, in the order of the case; `first` is its first place's number among all, from 0. */
  readonly documents: readonly {
    readonly id: DocumentId;
    readonly name: string;
    readonly count: number;
    readonly first: number;
    /** Of these places, those that were asked for. */
    readonly places: readonly FoundPlace[];
  }[];
}

/**
 * Every place a term stands in the documents of a case, counted, with the words around some of them: by the rule of
 * `findTerm`, on packed words, so that ten thousand pages take less than a second once they are packed.
 * @param from which of the places to show, from 0, and how many
 */
export async function searchCase(
  app: App,
  { caseId, state }: LoadedCase,
  term: string,
  { from, most }: { from: number; most: number },
): Promise<CaseSearch> {
  const documents: CaseSearch['documents'][number][] = [];
  let [total, unmarked, onPages] = [0, 0, 0];
  for (const document of state.file.documents) {
    const first = total;
    const places: FoundPlace[] = [];
    const pages = await documentPacked(app, caseId, document);
    const standing = placesOf(pages, term);
    for (const [index, packed] of pages.entries()) {
      const page = document.pages[index];
      const found = page ? (standing[index] ?? []) : [];
      if (!page || found.length === 0) continue;
      onPages += 1;
      for (const at of found) {
        const isMarked = page.marks.length > 0 && areUnderMarks(packedBoxes(packed, at), page.marks);
        if (total >= from && total < from + most) {
          const key = `${page.id}.${total - first}`;
          places.push({ key, page: page.number, at, isMarked, ...snippet(packed, at) });
        }
        if (!isMarked) unmarked += 1;
        total += 1;
      }
    }
    if (total > first) documents.push({ id: document.id, name: document.name, count: total - first, first, places });
    await setImmediate();
  }
  return { total, unmarked, onPages, documents };
}

const { soFar, forget } = inHandByStore<CaseSearch>();

/** Forgets what was found and nobody came back for: it may be of a case that is destroyed. */
export const forgetSearches = forget;

/** The same for somebody who waits at a page: null where the words of a large case are still being made ready. */
export function searchSoFar(
  app: App,
  loaded: LoadedCase,
  term: string,
  wanted: { from: number; most: number },
): Promise<CaseSearch | null> {
  const key = JSON.stringify([loaded.caseId, loaded.version, term, wanted.from, wanted.most]);
  return soFar(app, key, () => searchCase(app, loaded, term, wanted));
}

/** Packs the words of a case before anybody has typed what they look for. Never fails: whoever searches is told. */
export async function packCase(app: App, { caseId, state }: LoadedCase): Promise<void> {
  for (const document of state.file.documents) await documentPacked(app, caseId, document).catch(() => undefined);
}
