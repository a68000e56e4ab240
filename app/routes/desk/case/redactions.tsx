import { Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { answerPages } from '../../../services/answer/answer-pages.ts';
import { changedSince } from '../../../services/approval/changed-since.ts';
import type { Route } from './+types/redactions.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { changeWords } from './change-words.ts';
import { tellRedactions } from './tell-redactions.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const compare = new Map(answerPages(loaded.state).map((page) => [page.pageId, `compare/${page.number}#ways`]));
  const changes = changedSince(loaded, actor).map(({ documentId, pageId, document, page, ...change }) => ({
    ...{ pageId, name: `${document}, page ${page}` },
    href: compare.get(pageId) ?? `workbench/${documentId}/${page}`,
    words: changeWords(change),
  }));
  return { head, rows: await tellRedactions(app, loaded, actor), changes };
}

/** The redaction log: what was taken out where, on which ground, by whom and when. The content stands nowhere in it. */
export default function Redactions({ loaderData }: Route.ComponentProps) {
  const { head, rows, changes } = loaderData;
  return (
    <CasePage head={head} tab={null} title="Redaction log" back={`/desk/cases/${head.id}/answer`}>
      <p className="govuk-body">
        Every redaction and every page kept back, with its ground. What was taken out is not in it.
      </p>
      {changes.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Changed since you last looked ({changes.length})</h2>
          <ul className="govuk-list govuk-list--bullet">
            {changes.map(({ pageId, name, href, words }) => (
              <li key={pageId}>
                <a className="govuk-link" href={`/desk/cases/${head.id}/${href}`}>
                  {name}
                </a>
                : {words}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing is taken out and no page is kept back yet.</p>
      ) : (
        <>
          <p className="govuk-body">
            <a className="govuk-link" href={`/desk/cases/${head.id}/redactions.csv`}>
              Download it for a spreadsheet (CSV)
            </a>
          </p>
          <Table
            caption="Redactions"
            captionHidden
            stacked
            head={['Page', 'What', 'Exemption', 'Who', 'When'].map((text) => ({ text }))}
            rows={rows.map((row) => [
              `${row.document}, page ${row.page}`,
              <span key="what">
                {row.what} {row.isNew ? <Tag colour="yellow">New</Tag> : null}
              </span>,
              row.citation === '' ? row.exemption : `${row.exemption} (${row.citation})`,
              row.by,
              row.when,
            ])}
            firstCellIsHeader
          />
        </>
      )}
    </CasePage>
  );
}
