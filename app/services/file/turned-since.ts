import { type CaseFile, findPage } from '../../../machines/file.ts';
import { readingOf } from '../../../machines/file-order/pages.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { Acted } from '../act.ts';

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

/** Tries before somebody is asked to: pages are read anew one after the other, and each could fall into a try. */
const TRIES = 3;

/** What is done to all places of a kind is worked out once more where a page was read anew meanwhile: nobody chose a place that could be another now. */
export async function allAgainIfTurned(once: () => Promise<Acted | Refusal>): Promise<Acted | Refusal> {
  let done = await once();
  for (let tries = 1; tries < TRIES && !done.ok && done.code === readAnew.code; tries++) done = await once();
  return done;
}
