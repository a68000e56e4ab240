import type { App } from '../../app.ts';
import { pageWords } from '../file/document-words.ts';
import type { LoadedCase } from '../load-case.ts';
import type { PlacedPage } from './case-copies.ts';
import type { ReadPage } from './compare-marks.ts';

/** The words of some pages of a case, as they are shown now. */
export async function readPages(
  app: App,
  { caseId }: Pick<LoadedCase, 'caseId'>,
  pages: readonly PlacedPage[],
): Promise<ReadonlyMap<string, ReadPage & PlacedPage>> {
  const read = new Map<string, ReadPage & PlacedPage>();
  for (const placed of inOrder(pages)) {
    const { document, page } = placed;
    read.set(page.id, { document, page, text: await pageWords(app, caseId, page) });
  }
  return read;
}

/** By document, so that its words are opened once. */
const inOrder = (pages: readonly PlacedPage[]): PlacedPage[] =>
  [...new Map(pages.map((placed) => [placed.page.id, placed])).values()].sort((a, b) =>
    a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0,
  );
