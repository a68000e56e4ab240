import { useEffect, useRef } from 'react';
import { Tag } from '../govuk/tag.tsx';
import { GoToPage } from './go-to-page.tsx';
import { PageFilterForm } from './page-filter-form.tsx';
import { filterQuery } from './page-filters.ts';
import type { DocumentRow, PageNow, PagePlace, PageRow, WorkbenchData } from './types.ts';
import { decisionWords } from './words.ts';

interface PageListProps {
  data: WorkbenchData;
  now: PageNow;
  /** With the script: goes to another page of the workbench without a whole new document. */
  go: ((address: string, focus?: 'page') => void) | null;
}

/** Left pane: the documents, and the pages near the open one; of its document, or of all that the filter asks. */
export function PageList({ data, now, go }: PageListProps) {
  const { base, documents, document, number } = data;
  const { filter, earlier, later } = data.pages;
  const query = filterQuery(filter);
  const to = (page: PagePlace) => `${base}/workbench/${page.documentId}/${page.number}${query}`;
  const list = useRef<HTMLElement>(null);
  // Among hundreds of pages the one that is open stays in sight; the window itself is not moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another place
  useEffect(() => {
    const here = list.current?.querySelector('[aria-current="page"]')?.getBoundingClientRect();
    const frame = list.current?.getBoundingClientRect();
    if (!list.current || !here || !frame) return;
    if (here.top < frame.top) list.current.scrollTop -= frame.top - here.top;
    else if (here.bottom > frame.bottom) list.current.scrollTop += here.bottom - frame.bottom + here.height * 3;
  }, [number, document.id]);
  // What was done on this page since it was loaded counts at once.
  const loaded = data.pages.open;
  const pages = data.pages.rows.map((page) =>
    page.number === number && page.documentId === document.id
      ? { ...page, decision: now.decision?.decision ?? null, marks: now.marks.length }
      : page,
  );
  const rows = documents.map((row) =>
    row.id === document.id && loaded
      ? {
          ...row,
          decided: row.decided + Number(now.decision !== null) - Number(loaded.decision !== null),
          marks: row.marks + now.marks.length - loaded.marks,
        }
      : row,
  );
  const isHere = (page: PageRow) => page.number === number && page.documentId === document.id;
  const listed = (
    <>
      {document.pages > 1 ? <GoToPage data={data} go={go} /> : null}
      {data.pages.all > 1 ? <PageFilterForm data={data} show={go} /> : null}
      {pages.length === 0 && document.pages > 0 ? <p className="govuk-body-s">No page is left in this view.</p> : null}
      {earlier === null ? null : (
        <a className="govuk-link govuk-link--no-visited-state rd-list__more" href={to(earlier)}>
          Earlier pages, from {earlier.number} back
        </a>
      )}
      {pages.length > 0 ? (
        <ol className="rd-list__pages">
          {pages.map((page, index) => (
            <li key={`${page.documentId} ${page.number}`}>
              {page.document !== null && page.documentId !== pages[index - 1]?.documentId ? (
                <span className="rd-list__of">{page.document}</span>
              ) : null}
              <a
                className="govuk-link govuk-link--no-visited-state"
                href={to(page)}
                aria-current={isHere(page) ? 'page' : undefined}
              >
                <PageFact page={page} />
              </a>
            </li>
          ))}
        </ol>
      ) : null}
      {later === null ? null : (
        <a className="govuk-link govuk-link--no-visited-state rd-list__more" href={to(later)}>
          Later pages, from {later.number} on
        </a>
      )}
    </>
  );
  const documentRow = (one: DocumentRow) => (
    <li key={one.id}>
      <a
        className="govuk-link govuk-link--no-visited-state rd-list__document"
        href={to({ documentId: one.id, number: 1 })}
        aria-current={one.id === document.id ? 'true' : undefined}
      >
        {one.name}
      </a>
      <span className="rd-list__facts">
        {one.status === 'reading' ? 'being read' : one.status === 'failed' ? 'could not be read' : null}
        {one.status === 'read' ? `${one.decided} of ${one.pages} decided` : null}
        {one.marks > 0 ? `, ${one.marks} marked` : null}
      </span>
      {one.id === document.id && !filter.isAcross ? listed : null}
    </li>
  );
  const groups = groupsOf(rows);
  return (
    <nav className="rd-list" ref={list} aria-label="Documents and pages">
      {filter.isAcross ? listed : null}
      {groups.length === 1 ? (
        <ul className="rd-list__documents">{rows.map(documentRow)}</ul>
      ) : (
        groups.map(({ name, rows: own }) => (
          <details key={own[0]?.id} className="rd-list__group" open={own.some(({ id }) => id === document.id)}>
            <summary>
              {name === '' ? 'Not grouped' : name} <span className="rd-list__facts">{decidedOf(own)}</span>
            </summary>
            <ul className="rd-list__documents">{own.map(documentRow)}</ul>
          </details>
        ))
      )}
    </nav>
  );
}

/** Documents that stand one after the other under the same service and volume. */
function groupsOf(rows: readonly DocumentRow[]): { readonly name: string; readonly rows: readonly DocumentRow[] }[] {
  const groups: { name: string; rows: DocumentRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.name === row.group) last.rows.push(row);
    else groups.push({ name: row.group, rows: [row] });
  }
  return groups;
}

function decidedOf(rows: readonly DocumentRow[]): string {
  const [decided, pages] = rows.reduce(([a, b], one) => [a + one.decided, b + one.pages], [0, 0]);
  return `${rows.length} ${rows.length === 1 ? 'document' : 'documents'}, ${decided} of ${pages} pages decided`;
}

function PageFact({ page }: { page: PageRow }) {
  const decision = page.decision && decisionWords[page.decision];
  return (
    <>
      <span className="rd-list__number">
        <span className="govuk-visually-hidden">Page </span>
        {page.number}
      </span>{' '}
      {decision ? (
        <Tag colour={decision.colour}>{decision.text}</Tag>
      ) : (
        <span className="rd-list__open">undecided</span>
      )}{' '}
      {page.marks > 0 ? (
        <span className="rd-list__marks">
          {page.marks}
          <span className="govuk-visually-hidden"> {page.marks === 1 ? 'mark' : 'marks'}</span>
        </span>
      ) : null}
      {page.comments > 0 ? (
        <span className="rd-list__unread">{page.comments === 1 ? 'comment' : `${page.comments} comments`}</span>
      ) : null}
      {page.searchable ? null : <span className="rd-list__unread">by eye</span>}
    </>
  );
}
