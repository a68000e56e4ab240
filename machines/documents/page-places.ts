import type { CaseFile, PageState } from '../file.ts';
import type { DocumentId, PageId } from '../ids.ts';

type Pages = readonly PageState[];

/** Where the pages of a list stand in it. A list never changes, so this holds for as long as it is there. */
const known = new WeakMap<Pages, ReadonlyMap<PageId, number>>();

function placesOf(pages: Pages): ReadonlyMap<PageId, number> {
  const places = known.get(pages) ?? new Map(pages.map(({ id }, index) => [id, index]));
  known.set(pages, places);
  return places;
}

/** The page of an id, found without going through all of them. */
export function pageOf(pages: Pages, id: PageId): PageState | undefined {
  const at = placesOf(pages).get(id);
  return at === undefined ? undefined : pages[at];
}

/** The pages of these ids, as they stand. */
export const pagesAt = (pages: Pages, ids: Iterable<PageId>): PageState[] =>
  [...ids]
    .map((id) => placesOf(pages).get(id) ?? -1)
    .filter((at) => at >= 0)
    .sort((a, b) => a - b)
    .flatMap((at) => pages[at] ?? []);

/**
 * The same list with some of its pages changed, each of which keeps its id. A case of ten thousand pages has as many events
 * that each touch one: looking at every page for every event took a minute to open it.
 */
function changePages(pages: Pages, ids: Iterable<PageId>, change: (page: PageState) => PageState): Pages {
  const places = placesOf(pages);
  const after = pages.slice();
  for (const id of ids) {
    const at = places.get(id);
    const page = at === undefined ? undefined : pages[at];
    if (at !== undefined && page) after[at] = change(page);
  }
  known.set(after, places);
  return after;
}

/** Pages as an act names them: the document may be one they have left since. */
export type Touched = readonly { readonly documentId: DocumentId; readonly pageId: PageId }[];

/** Pages by the document they stand in now, whichever it was when they were named. */
export function byHome({ homes }: CaseFile, pages: Touched): ReadonlyMap<DocumentId, ReadonlySet<PageId>> {
  const all = new Map<DocumentId, Set<PageId>>();
  for (const { documentId, pageId } of pages) {
    const home = homes.get(pageId) ?? documentId;
    all.set(home, (all.get(home) ?? new Set()).add(pageId));
  }
  return all;
}

/** Changes some pages of some documents; pages and documents not named keep their identity. */
export function mapPages(file: CaseFile, wanted: Touched, change: (page: PageState) => PageState): CaseFile {
  const touched = byHome(file, wanted);
  return {
    ...file,
    documents: file.documents.map((document) => {
      const pages = touched.get(document.id);
      return pages ? { ...document, pages: changePages(document.pages, pages, change) } : document;
    }),
  };
}
