import { type CaseFile, findPage } from '../../../machines/file.ts';
import { readingOf } from '../../../machines/file-order/pages.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';

export const readAnew = refuse(
  'read-anew',
  'This page has been read anew or turned meanwhile. Choose the place again.',
);

/** Places are worked out before an act is written: refused where one of their pages has been turned or read anew since. */
export function turnedSince(
  before: CaseFile,
  now: CaseFile,
  places: readonly { readonly documentId: DocumentId; readonly pageId: PageId }[],
): Refusal | null {
  if (before.documents === now.documents) return null;
  const pages = new Map(places.map(({ documentId, pageId }) => [pageId, documentId]));
  for (const [pageId, documentId] of pages) {
    const [was, is] = [findPage(before, documentId, pageId), findPage(now, documentId, pageId)];
    if (was && is && readingOf(was) !== readingOf(is)) return readAnew;
  }
  return null;
}
