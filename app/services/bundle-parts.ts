import type { CaseState } from '../../machines/case.ts';
import type { EventOf } from '../../machines/events.ts';
import type { ManifestPage } from '../documents/types.ts';

export type BundlePart = NonNullable<EventOf<'answer.built'>['parts']>[number];

/** Where each document stands in a bundle. A document of which nothing goes out, or may be said, has no place in it. */
export function bundleParts({ file }: CaseState, manifest: readonly ManifestPage[]): BundlePart[] {
  const numberOf = new Map(manifest.map((page) => [page.pageId, page.number]));
  return file.documents.flatMap(({ id, pages }) => {
    const numbers = pages.flatMap((page) => numberOf.get(page.id) ?? []);
    const [firstPage] = numbers;
    const lastPage = numbers.at(-1);
    return firstPage === undefined || lastPage === undefined ? [] : [{ documentId: id, firstPage, lastPage }];
  });
}
