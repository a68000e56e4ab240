import type { CaseState } from '../../../../machines/case.ts';
import { SignedReport } from '../../../components/desk/signed-report.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { Table } from '../../../components/govuk/table.tsx';
import type { ShownReport } from './shown-report.ts';

/** What the finished pages were checked for, the report that can be given to somebody outside, and where one should look again. */
export function AnswerChecks(props: {
  base: string;
  report: ShownReport | null;
  signed: NonNullable<CaseState['record']['answer']>['signed'];
}) {
  const { base, report, signed } = props;
  return (
    <>
      {report ? (
        <Table
          caption={`Checks of the finished pages (${report.pages} pages, ${report.marks} redactions)`}
          captionSize="m"
          head={[{ text: 'Check' }, { text: 'Result' }, { text: 'Detail' }]}
          rows={report.checks.map((check) => [check.name, check.ok ? 'Passed' : 'Failed', check.detail])}
          firstCellIsHeader
        />
      ) : null}
      {signed ? (
        <p className="govuk-body">
          For somebody outside, signed:{' '}
          <SignedReport base={base} signed={signed} words="the report of these checks with the hash of each file" />.
          Anybody can check the files by them: <code>npm run -s check-report -- --help</code>
        </p>
      ) : null}
      {report && report.elsewhere.length > 0 ? (
        <InsetText>
          Words marked by hand also stand on pages where nobody marked them: look at pages{' '}
          {[...new Set(report.elsewhere.flatMap(({ pages }) => pages))].sort((a, b) => a - b).join(', ')}.
        </InsetText>
      ) : null}
    </>
  );
}
