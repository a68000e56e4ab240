import { useEffect, useRef } from 'react';
import { Tag } from '../govuk/tag.tsx';
import { PageFilterForm } from './page-filter-form.tsx';
import { filterQuery } from './page-filters.ts';
import type { PageNow, PageRow, WorkbenchData } from './types.ts';
import { decisionWords } from './words.ts';

interface PageListProps {
  data: WorkbenchData;
  now: PageNow;
}

/** Left pane: the documents, and the pages of the one that is open. Only pages near the open one are listed. */
export function PageList({ data, now }: PageListProps) {
  const { base, documents, document, number } = data;
  const query = filterQuery(data.pages.filter);
  const to = (page: number) => `${base}/workbench/${document.id}/${page}${query}`;
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
    page.number === number ? { ...page, decision: now.decision?.decision ?? null, marks: now.marks.length } : page,
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
  return (
    <nav className="rd-list" ref={list} aria-label="Documents and pages">
      <ul className="rd-list__documents">
        {rows.map((one) => (
          <li key={one.id}>
            <a
              className="govuk-link govuk-link--no-visited-state rd-list__document"
              href={`${base}/workbench/${one.id}/1${query}`}
              aria-current={one.id === document.id ? 'true' : undefined}
            >
              {one.name}
            </a>
            <span className="rd-list__facts">
              {one.status === 'reading' ? 'being read' : one.status === 'failed' ? 'could not be read' : null}
              {one.status === 'read' ? `${one.decided} of ${one.pages} decided` : null}
              {one.marks > 0 ? `, ${one.marks} marked` : null}
            </span>
            {one.id === document.id && document.pages > 1 ? (
              <PageFilterForm pages={data.pages} action={`${base}/workbench/${document.id}/${number}`} />
            ) : null}
            {one.id === document.id && data.pages.earlier !== null ? (
              <a className="govuk-link govuk-link--no-visited-state rd-list__more" href={to(data.pages.earlier)}>
                Earlier pages, from {data.pages.earlier} back
              </a>
            ) : null}
            {one.id === document.id && pages.length > 0 ? (
              <ol className="rd-list__pages">
                {pages.map((page) => (
                  <li key={page.number}>
                    <a
                      className="govuk-link govuk-link--no-visited-state"
                      href={to(page.number)}
                      aria-current={page.number === number ? 'page' : undefined}
                    >
                      <PageFact page={page} />
                    </a>
                  </li>
                ))}
              </ol>
            ) : null}
            {one.id === document.id && data.pages.later !== null ? (
              <a className="govuk-link govuk-link--no-visited-state rd-list__more" href={to(data.pages.later)}>
                Later pages, from {data.pages.later} on
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
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
