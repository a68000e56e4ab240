import { pagesFrom } from '../../../machines/documents/came-in.ts';
import type { DocumentState, PageOrigin, PageState } from '../../../machines/file.ts';
import type { Turn } from '../../../machines/file-order/turn.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { Rendered, Result } from '../../documents/types.ts';

/** Widths in pixels that are rendered; anything else becomes the next one up, so that few are kept. */
const imageWidths = [800, 1200, 1600, 2400] as const;

const keep = 32;
/** The last pages looked at, in memory only: two officers on one page, a zoom and back, cost one rendering. */
const cache = new WeakMap<App, Map<string, Promise<Result<Rendered>>>>();

/** Forgets all pictures: one of them may be of a case that is destroyed. */
export const forgetPagePictures = (app: App): void => {
  cache.delete(app);
};

/** Which picture is meant: of a page of a PDF, turned clockwise so far. */
export interface PagePicture extends Pick<PageOrigin, 'file' | 'sha256' | 'number'> {
  readonly turned: Turn;
  readonly isScan: boolean;
}

/** The picture of a page as it lies; of the first page of a document whose pages are not known yet. */
export const pictureOf = (document: DocumentState, page: PageState | undefined): PagePicture =>
  page
    ? { ...page.origin, turned: page.turned, isScan: page.source === 'scan' }
    : { ...pagesFrom(document), number: 1, turned: 0, isScan: false };

/** A page of an unredacted source as a PNG. Whether someone may see it is asked before. */
export function pageImage(
  app: App,
  caseId: CaseId,
  { file, sha256, number, turned, isScan }: PagePicture,
  wanted: number,
): Promise<Result<Rendered>> {
  const known = cache.get(app) ?? new Map<string, Promise<Result<Rendered>>>();
  cache.set(app, known);
  const width = imageWidths.find((one) => one >= wanted) ?? 2400;
  const key = `${file}:${number}:${turned}:${width}:${isScan}`;
  const rendered =
    known.get(key) ??
    app.documents.renderPage({
      source: { key: sha256, load: () => app.files.open(caseId, file) },
      index: number - 1,
      turned,
      width,
      isScan,
    });
  known.delete(key);
  known.set(key, rendered);
  const [oldest] = known.keys();
  if (known.size > keep && oldest) known.delete(oldest);
  // What failed is tried anew the next time.
  rendered.then(
    ({ ok }) => ok || known.delete(key),
    () => known.delete(key),
  );
  return rendered;
}
