import { type CaseFile, findDocument } from '../../../../machines/file.ts';
import { placeOfPage } from '../../../../machines/looking/gates.ts';
import { pageRanges } from '../../../language/page-ranges.ts';
import type { Seen } from './told.ts';

/**
 * What somebody looked at: a line for each document, with the numbers its pages have now, in the order in which it was opened first. Pages
 * of a document that was removed since are only counted.
 * @returns null where nothing is named
 */
export function seenWords(file: CaseFile, seen: readonly Seen[]): string | null {
  const documents = new Map<string, { readonly name: string; readonly pages: number[]; isByLines: boolean }>();
  let gone = 0;
  for (const { documentId, pageId } of seen) {
    const place = pageId === null ? null : placeOfPage(file, pageId);
    const document = pageId === null ? findDocument(file, documentId) : place?.document;
    if (!document) {
      gone++;
      continue;
    }
    const of = documents.get(document.id) ?? { name: document.name, pages: [], isByLines: false };
    if (place) of.pages.push(place.page.number);
    else of.isByLines = true;
    documents.set(document.id, of);
  }
  const lines = [...documents.values()].flatMap(({ name, pages, isByLines }) => [
    ...(pages.length > 0 ? [`“${name}”: ${pages.length === 1 ? 'page' : 'pages'} ${pageRanges(pages)}`] : []),
    // A list of places found in it, or its first page before its pages were known.
    ...(isByLines ? [`“${name}”: some of its lines, or its first page while it was being read`] : []),
  ]);
  if (gone > 0) lines.push(gone === 1 ? 'A page that was removed since' : `${gone} pages that were removed since`);
  return lines.length === 0 ? null : lines.join('\n');
}
