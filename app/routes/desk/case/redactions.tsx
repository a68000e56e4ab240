import { Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import type { Route } from './+types/redactions.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { tellRedactions } from './tell-redactions.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  return { head, rows: await tellRedactions(app, loaded, actor) };
}

/** The redaction log: what was taken out where, on which ground, by whom and when. The content stands nowhere in it. */
export default function Redactions({ loaderData }: Route.ComponentProps) {
  const { head, rows } = loaderData;
  const changed = rows.filter(({ isNew }) => isNew).length;
  return (
    <CasePage head={head} tab={null} title="Redaction log">
      <p className="govuk-body">
        Every redaction and every page kept back, with its ground. What was taken out is not in it.
      </p>
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing is taken out and no page is kept back yet.</p>
      ) : (
        <>
          {changed > 0 ? (
            <p className="govuk-body">
              {changed === 1 ? '1 row is' : `${changed} rows are`} new since you sent the answer back.
            </p>
          ) : null}
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
