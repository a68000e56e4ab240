import type { CaseFile, DocumentState, PageState } from '../../../../machines/file.ts';
import { placeOf } from '../../../../machines/file-order/order.ts';
import type { PageId } from '../../../../machines/ids.ts';
import {
  type GroupOf,
  type PageAsked,
  type PageFilter,
  type PageStanding,
  pageStandings,
} from '../../../components/review/page-filters.ts';
import type { PagePlace, PageRow, PageWindow } from '../../../components/review/types.ts';

/** So many pages are listed at once: a turn costs the same in a file of ten pages and of ten thousand. */
const most = 60;

/** What the pages themselves do not say. */
export interface AboutPages {
  /** Page ids, one for each comment nobody has settled. */
  readonly commented: readonly PageId[];
  /** What is suggested on a page; null where it was not asked for or is not known yet. */
  readonly suggested: { hasOpen(page: PageState): boolean; names(page: PageState, person: string): boolean } | null;
}

interface Placed {
  readonly document: DocumentState;
  readonly page: PageState;
}

type Asks = (placed: Placed) => boolean;

/** Whether a page stands so. */
function standingsOf({ suggested }: AboutPages, comments: ReadonlyMap<PageId, number>): Record<PageStanding, Asks> {
  const isDecided =
    (as: string): Asks =>
    (one) =>
      one.page.decision?.decision === as;
  return {
    all: () => true,
    undecided: ({ page }) => page.decision === null,
    marked: ({ page }) => page.marks.length > 0,
    suggested: ({ page }) => suggested?.hasOpen(page) ?? false,
    commented: ({ page }) => comments.has(page.id),
    findings: ({ document, page }) =>
      document.findings.some((finding) => finding.page === page.origin.number && finding.settled === null),
    'by-eye': ({ page }) => !page.searchable,
    release: isDecided('release'),
    redact: isDecided('redact'),
    withhold: isDecided('withhold'),
    duplicate: isDecided('duplicate'),
    'out-of-scope': isDecided('out-of-scope'),
  };
}

/** Everything that is asked of a page besides how it stands. */
function askedOf({ person, code, by }: PageFilter, { suggested }: AboutPages): Asks {
  return ({ page: { marks, decision }, page }) =>
    (person === null || marks.some((mark) => mark.personId === person) || (suggested?.names(page, person) ?? false)) &&
    (code === null || decision?.code === code || marks.some((mark) => mark.code === code)) &&
    (by === null || decision?.by === by);
}

/** What a document is grouped under; null where nobody said. */
export function groupName({ documents }: Pick<CaseFile, 'documents'>, document: DocumentState, by: GroupOf['by']) {
  const { service, volume, recordKind } = placeOf(documents, document);
  return by === 'kind' ? recordKind : by === 'service' ? service : volume;
}

function documentsOf(file: Pick<CaseFile, 'documents'>, open: DocumentState, { isAcross, group }: PageFilter) {
  if (!isAcross) return [open];
  const like = file.documents.find(({ id }) => id === group?.like);
  if (!group || !like) return file.documents;
  const name = groupName(file, like, group.by);
  return file.documents.filter((document) => groupName(file, document, group.by) === name);
}

/**
 * The pages the list shows around the one that is open: those the filter lets through, of one document or of all in their
 * order, and of these no more than a screen or two. The open page itself is only in it where the filter lets it through.
 */
export function pageWindow(
  file: Pick<CaseFile, 'documents'>,
  document: DocumentState,
  number: number,
  filter: PageAsked,
  about: AboutPages,
): PageWindow {
  const comments = new Map<PageId, number>();
  for (const id of about.commented) comments.set(id, (comments.get(id) ?? 0) + 1);
  const counted = Object.entries(standingsOf(about, comments)).map(([name, stands]) => ({ name, stands, count: 0 }));
  const isAsked = askedOf(filter, about);
  const through: Placed[] = [];
  let all = 0;
  // Where the open page is or would be among those the filter lets through.
  let here: number | null = null;
  let isIn = false;
  const openAt = file.documents.indexOf(document);
  const asksNothing = filter.person === null && filter.code === null && filter.by === null;
  for (const one of documentsOf(file, document, filter)) {
    const isBehind = file.documents.indexOf(one) > openAt;
    all += one.pages.length;
    for (const page of one.pages) {
      const isOpen = one === document && page.number === number;
      if (here === null && (isOpen || isBehind || (one === document && page.number > number))) here = through.length;
      const placed = { document: one, page };
      if (!asksNothing && !isAsked(placed)) continue;
      for (const standing of counted) {
        if (!standing.stands(placed)) continue;
        standing.count++;
        if (standing.name !== filter.show) continue;
        through.push(placed);
        isIn ||= isOpen;
      }
    }
  }
  const at = here ?? through.length;
  const start = Math.max(0, Math.min(at - most / 2, through.length - most));
  const rowOf = ({ document: of, page }: Placed): PageRow => ({
    ...{ documentId: of.id, document: filter.isAcross ? of.name : null, number: page.number },
    ...{ decision: page.decision?.decision ?? null, marks: page.marks.length, searchable: page.searchable },
    comments: comments.get(page.id) ?? 0,
  });
  const placeAt = (index: number): PagePlace | null => {
    const one = through[index];
    return one ? { documentId: one.document.id, number: one.page.number } : null;
  };
  const open = document.pages[number - 1];
  return {
    filter,
    counts: pageStandings
      .filter((name) => name !== 'suggested' || about.suggested !== null)
      .map((name) => ({ standing: name, count: counted.find((standing) => standing.name === name)?.count ?? 0 })),
    all,
    through: through.length,
    at: isIn ? at + 1 : null,
    rows: through.slice(start, start + most).map(rowOf),
    open: open ? rowOf({ document, page: open }) : null,
    earlier: placeAt(start - 1),
    later: placeAt(start + most),
    before: placeAt(at - 1),
    after: placeAt(isIn ? at + 1 : at),
  };
}
