import type { DocumentState, PageState } from '../../../../machines/file.ts';
import { type PageFilter, pageFilters } from '../../../components/review/page-filters.ts';
import type { PageRow, PageWindow } from '../../../components/review/types.ts';

/** So many pages of a document are listed at once: a turn costs the same in a file of ten pages and of ten thousand. */
const most = 60;

/** The filter an address asks for; everything, where it names none that is known. */
export const readFilter = (text: string | null): PageFilter => pageFilters.find((one) => one === text) ?? 'all';

function isShown(page: PageState, comments: number, filter: PageFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'undecided':
      return page.decision === null;
    case 'marked':
      return page.marks.length > 0;
    case 'commented':
      return comments > 0;
    case 'by-eye':
      return !page.searchable;
    default:
      return page.decision?.decision === filter;
  }
}

/**
 * The pages of a document the list shows around the one that is open: those the filter lets through, and of these no
 * more than a screen or two. The open page itself is only in it where the filter lets it through.
 * @param commented page ids, one for each comment nobody has settled
 */
export function pageWindow(
  { pages }: Pick<DocumentState, 'pages'>,
  number: number,
  filter: PageFilter,
  commented: readonly string[],
): PageWindow {
  const comments = new Map<string, number>();
  for (const id of commented) comments.set(id, (comments.get(id) ?? 0) + 1);
  const of = ({ id }: PageState) => comments.get(id) ?? 0;
  const counts = new Map<PageFilter, number>();
  const through: PageState[] = [];
  for (const page of pages)
    for (const one of pageFilters) {
      if (!isShown(page, of(page), one)) continue;
      counts.set(one, (counts.get(one) ?? 0) + 1);
      if (one === filter) through.push(page);
    }
  const after = through.findIndex((page) => page.number >= number);
  const here = after < 0 ? through.length : after;
  const start = Math.max(0, Math.min(here - most / 2, through.length - most));
  const rowOf = (page: PageState): PageRow => ({
    number: page.number,
    decision: page.decision?.decision ?? null,
    marks: page.marks.length,
    searchable: page.searchable,
    comments: of(page),
  });
  const open = pages[number - 1];
  return {
    filter,
    counts: pageFilters.map((one) => ({ filter: one, count: counts.get(one) ?? 0 })),
    rows: through.slice(start, start + most).map(rowOf),
    open: open ? rowOf(open) : null,
    earlier: through[start - 1]?.number ?? null,
    later: through[start + most]?.number ?? null,
    before: through.findLast((page) => page.number < number)?.number ?? null,
    after: through.find((page) => page.number > number)?.number ?? null,
  };
}
