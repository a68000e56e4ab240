import type { CaseState } from '../../../machines/case.ts';
import type { EventOf } from '../../../machines/events.ts';
import type { PackedPage } from '../../documents/types.ts';

export type BundlePart = NonNullable<EventOf<'answer.built'>['parts']>[number];

/** Of an answer that was not found clean no file is kept; its pages have their numbers all the same, and a doubt names them. */
const unkept = { firstPage: 1, lastPage: Number.MAX_SAFE_INTEGER };

/**
 * Where each document stands in the bundles. A document of which nothing goes out, or may be said, has no place in them; one
 * that goes over the end of a bundle has a place in both.
 */
export function bundleParts(
  { file }: CaseState,
  packed: readonly PackedPage[],
  bundles: readonly { firstPage: number; lastPage: number }[],
): BundlePart[] {
  const numberOf = new Map(packed.map((page) => [page.pageId, page.number]));
  return file.documents.flatMap(({ id, pages }) => {
    const numbers = pages.flatMap((page) => numberOf.get(page.id) ?? []);
    return (bundles.length > 0 ? bundles : [unkept]).flatMap((bundle) => {
      const inIt = numbers.filter((number) => number >= bundle.firstPage && number <= bundle.lastPage);
      const [firstPage] = inIt;
      const lastPage = inIt.at(-1);
      return firstPage === undefined || lastPage === undefined ? [] : [{ documentId: id, firstPage, lastPage }];
    });
  });
}
