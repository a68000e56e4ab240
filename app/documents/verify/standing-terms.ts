import type { StandingPlace, StandingTerm } from '../../../machines/documents/standing-term.ts';
import { pageId } from '../../../machines/ids.ts';
import type { ManifestPage } from '../types.ts';
import type { PageCheck } from './check-page.ts';
import type { ReadOutside } from './pdftotext.ts';

/** More than these say nothing new to whoever puts it right. */
const [mostTerms, mostPlaces] = [100, 20];

interface Found {
  /** Terms outside the pages, by their index in the list. */
  file: readonly number[];
  pages: readonly PageCheck[];
  outside: ReadOutside['terms'];
}

/** Which terms stand in a finished file, by their words, and where: once for each page, as it was found there first. */
export function standingTerms(
  terms: readonly string[],
  manifest: readonly ManifestPage[],
  { file, pages, outside }: Found,
): StandingTerm[] {
  const sources = new Map(manifest.map(({ number, kind, pageId }) => [number, kind === 'page' ? pageId : null]));
  const places = new Map<number, Map<number | null, StandingPlace['how']>>();
  const note = (index: number, page: number | null, how: StandingPlace['how']) => {
    const known = places.get(index) ?? new Map<number | null, StandingPlace['how']>();
    places.set(index, known);
    if (known.size < mostPlaces && !known.has(page)) known.set(page, how);
  };
  for (const { number, terms: here } of pages) for (const { index, how } of here) note(index, number, how);
  for (const { index, page } of outside) note(index, page, 'words');
  for (const index of file) note(index, null, 'words');
  return [...places]
    .sort(([a], [b]) => a - b)
    .slice(0, mostTerms)
    .flatMap(([index, found]) => {
      const text = terms[index];
      if (text === undefined) return [];
      const at = [...found].map(([page, how]) => {
        const source = page === null ? null : (sources.get(page) ?? null);
        return { page, pageId: source === null ? null : pageId.parse(source), how };
      });
      return [{ position: index + 1, text, places: at }];
    });
}
