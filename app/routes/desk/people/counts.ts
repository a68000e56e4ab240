import type { PlacedSuggestion } from '../../../services/register/case-suggestions.ts';

export { identifierKinds } from '../../../documents/suggest/identifiers.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** How often and on how many pages, and what became of it, in words. */
export function countWords(found: readonly PlacedSuggestion[]): string {
  if (found.length === 0) return 'Nowhere';
  const pages = new Set(found.map(({ pageId }) => pageId)).size;
  const suggested = found.filter(({ isSuggested }) => isSuggested);
  const open = suggested.filter(({ standing }) => standing === 'open').length;
  const rejected = suggested.filter(({ standing }) => standing === 'rejected').length;
  const marked = found.filter(({ standing }) => standing === 'marked').length;
  const parts = [
    `${many(found.length, 'place', 'places')} on ${many(pages, 'page', 'pages')}`,
    ...(open > 0 ? [`${open} open`] : []),
    ...(marked > 0 ? [`${marked} marked`] : []),
    ...(rejected > 0 ? [`${rejected} turned down`] : []),
  ];
  return parts.join(', ');
}
