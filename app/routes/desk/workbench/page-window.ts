import type { PageDecision } from '../../../../machines/documents/events.ts';
import { pagesAt } from '../../../../machines/documents/page-places.ts';
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

type Listed = Readonly<Record<PageStanding, readonly PageState[]>>;

/** How the pages of a document stand by themselves. Turning a page changes none of them, so it is asked once and not at each turn. */
const own = new WeakMap<DocumentState, Omit<Listed, 'suggested' | 'commented'>>();

function ownOf(document: DocumentState): Omit<Listed, 'suggested' | 'commented'> {
  const known = own.get(document);
  if (known) return known;
  const { pages, findings } = document;
  const toSettle = new Set(findings.flatMap(({ page, settled }) => (page !== null && settled === null ? [page] : [])));
  const decided = (as: PageDecision) => pages.filter(({ decision }) => decision?.decision === as);
  const listed = {
    all: pages,
    undecided: pages.filter(({ decision }) => decision === null),
    marked: pages.filter(({ marks }) => marks.length > 0),
    findings: toSettle.size === 0 ? [] : pages.filter(({ origin }) => toSettle.has(origin.number)),
    'by-eye': pages.filter(({ searchable }) => !searchable),
    release: decided('release'),
    redact: decided('redact'),
    withhold: decided('withhold'),
    duplicate: decided('duplicate'),
    'out-of-scope': decided('out-of-scope'),
  };
  own.set(document, listed);
  return listed;
}

/** The pages of a document by how they stand. */
const listedOf = (document: DocumentState, { commented, suggested }: AboutPages): Listed => ({
  ...ownOf(document),
  commented: pagesAt(document.pages, new Set(commented)),
  suggested: suggested ? document.pages.filter((page) => suggested.hasOpen(page)) : [],
});

/** Everything that is asked of a page besides how it stands; null where nothing is. */
function askedOf({ person, code, by }: PageFilter, { suggested }: AboutPages) {
  if (person === null && code === null && by === null) return null;
  const isOf = (page: PageState) =>
    page.marks.some((mark) => mark.personId === person) || (person !== null && suggested?.names(page, person) === true);
  return (page: PageState): boolean =>
    (person === null || isOf(page)) &&
    (code === null || page.decision?.code === code || page.marks.some((mark) => mark.code === code)) &&
    (by === null || page.decision?.by === by);
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
  const isAsked = askedOf(filter, about);
  const documents = documentsOf(file, document, filter).map((one) => {
    const listed = listedOf(one, about);
    const asked = (standing: PageStanding) => (isAsked ? listed[standing].filter(isAsked) : listed[standing]);
    const counts = pageStandings.map((standing) => asked(standing).length);
    return { document: one, counts, pages: asked(filter.show) };
  });
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const through = sum(documents.map(({ pages }) => pages.length));
  // Where the open page is or would be among those the filter lets through.
  const openAt = file.documents.indexOf(document);
  const before = documents.filter((one) => file.documents.indexOf(one.document) < openAt);
  const beside = documents.find((one) => one.document === document)?.pages ?? [];
  const next = beside.findIndex((page) => page.number >= number);
  const at = sum(before.map(({ pages }) => pages.length)) + (next === -1 ? beside.length : next);
  const isIn = beside[next]?.number === number;
  const start = Math.max(0, Math.min(at - most / 2, through - most));
  const rowOf = (of: DocumentState, page: PageState): PageRow => ({
    ...{ documentId: of.id, document: filter.isAcross ? of.name : null, number: page.number },
    ...{ decision: page.decision?.decision ?? null, marks: page.marks.length, searchable: page.searchable },
    comments: comments.get(page.id) ?? 0,
  });
  /** Some of those the filter lets through, by their place among them. */
  const some = (from: number, to: number): PageRow[] => {
    let passed = 0;
    return documents.flatMap(({ document: of, pages }) => {
      const here = pages.slice(Math.max(0, from - passed), Math.max(0, to - passed));
      passed += pages.length;
      return here.map((page) => rowOf(of, page));
    });
  };
  const placeAt = (index: number): PagePlace | null => {
    const [one] = index < 0 ? [] : some(index, index + 1);
    return one ? { documentId: one.documentId, number: one.number } : null;
  };
  const open = document.pages[number - 1];
  return {
    filter,
    counts: pageStandings
      .map((standing, index) => ({ standing, count: sum(documents.map(({ counts }) => counts[index] ?? 0)) }))
      .filter(({ standing }) => standing !== 'suggested' || about.suggested !== null),
    all: sum(documents.map((one) => one.document.pages.length)),
    through,
    at: isIn ? at + 1 : null,
    rows: some(start, start + most),
    open: open ? rowOf(document, open) : null,
    earlier: placeAt(start - 1),
    later: placeAt(start + most),
    before: placeAt(at - 1),
    after: placeAt(isIn ? at + 1 : at),
  };
}
