import type { ReactNode } from 'react';
import { channelWords, complaintOutcomeWords, outcomeWords, phaseWords } from '../../../machines/case-words.ts';
import {
  civilDate,
  formatDate,
  formatMonth,
  londonDate,
  type Month,
  monthOf,
  monthsOn,
} from '../../../machines/dates.ts';
import { rights } from '../../../machines/people.ts';
import { logColumns } from '../../../machines/request-log/columns.ts';
import type { LogEntry } from '../../../machines/request-log/entry.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { askerWords } from '../../../machines/sorting/askers.ts';
import { CaseReference } from '../../components/desk/case-reference.tsx';
import { Button } from '../../components/govuk/button.tsx';
import { Details } from '../../components/govuk/details.tsx';
import { Pagination } from '../../components/govuk/pagination.tsx';
import { Select } from '../../components/govuk/select.tsx';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { ShownHere } from '../../http/shown-here.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { type LogFilters, type LogLine, mostInFile, requestLog } from '../../services/figures/request-log.ts';
import type { Route } from './+types/request-log.ts';
import { addressWith, filtersOf } from './request-log-filters.ts';

const months = 36;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const filters = filtersOf(url);
  const now = monthOf(londonDate(app.clock.now()));
  return new ShownHere({
    ...(await requestLog(app, filters)),
    filters,
    months: Array.from({ length: months }, (_, back) => monthsOn(now, -back)),
    mayOpen: context.get(staffContext).roles.includes('dpo'),
  });
}

const any = (text: string) => ({ value: '', text });
const monthOption = (of: Month) => ({ value: of, text: formatMonth(of) });

/** Every request with the days and numbers a log has to show, and nobody’s name. */
export default function RequestLog({ loaderData }: Route.ComponentProps) {
  const { filters, lines, all, next, months, mayOpen } = loaderData.shown;
  const file = (format: string) =>
    addressWith(`/dpo/request-log/${format}`, { ...filters, afterOn: null, afterId: null });
  return (
    <Page title="Request log" back="/dpo">
      <h1 className="govuk-heading-l">Request log</h1>
      <p className="govuk-body">
        Every request by its reference, without names. What people wrote stands in the case itself.
      </p>
      <form method="get" action="/dpo/request-log" className="rd-line-form">
        <Select
          name="received"
          label="Received in"
          value={filters.received ?? ''}
          options={[any('Any month'), ...months.map(monthOption)]}
        />
        <Select
          name="right"
          label="Right"
          value={filters.right ?? ''}
          options={[any('All rights'), ...rights.map((right) => ({ value: right, text: rightRules[right].name }))]}
        />
        <Button variant="secondary">Show</Button>
      </form>
      {lines.length === 0 ? (
        <p className="govuk-body">No request fits. Choose another month or right.</p>
      ) : (
        <>
          <p className="govuk-body">
            {counted(all, filters.right)}, received last first.{' '}
            {all > mostInFile
              ? `One file takes ${mostInFile.toLocaleString('en-GB')} requests: choose a month to take the log out.`
              : 'As a file it has every field. That you take it is put on record.'}
          </p>
          {all > mostInFile ? null : (
            <ul className="govuk-list">
              <li>
                <a className="govuk-link" href={file('csv')} download>
                  Download the log (CSV)
                </a>
              </li>
              <li>
                <a className="govuk-link" href={file('ods')} download>
                  Download the log (ODS, for a spreadsheet)
                </a>
              </li>
            </ul>
          )}
          <Scroll label="Request log">
            <Table
              caption="Requests, received last first"
              captionHidden
              stacked
              head={[
                ...[
                  'Reference',
                  'Right',
                  'Received',
                  'Who asks',
                  'Service',
                  'Status',
                  'Due',
                  'Final response',
                  'Outcome',
                ].map((text) => ({ text })),
                { text: 'Everything' },
              ]}
              rows={lines.map((line) => cellsOf(line, mayOpen))}
              firstCellIsHeader
            />
          </Scroll>
          <Pagination next={next ? addressWith('/dpo/request-log', filters, next) : undefined} />
        </>
      )}
    </Page>
  );
}

/** Figures count complaints apart, so the log says that they are among its lines. */
function counted(all: number, right: LogFilters['right']): string {
  const [one, many] = right === 'complaint' ? ['complaint', 'complaints'] : ['request', 'requests'];
  const words = right === null && all !== 1 ? 'requests and complaints' : all === 1 ? one : many;
  return `${all.toLocaleString('en-GB')} ${words}`;
}

function cellsOf(line: LogLine, mayOpen: boolean): ReactNode[] {
  if (line.isDestroyed) {
    const { reference, right, receivedOn, service, asker } = line.row;
    const { kept } = line;
    const day = (name: string) => (kept[name] === undefined ? '–' : formatDate(civilDate.parse(kept[name])));
    return [
      ...[reference, rightRules[right].name, formatDate(receivedOn)],
      ...[asker === '' ? '–' : askerWords[asker], service === '' ? 'Not set' : service],
      'Destroyed at the end of its retention',
      ...[day('Due date'), day('Final response'), kept.Outcome ?? '–', '–'],
    ];
  }
  const { entry, id } = line;
  return [
    <CaseReference key="ref" to={`/desk/cases/${id}`} mayOpen={mayOpen}>
      {entry.reference}
    </CaseReference>,
    rightRules[entry.right].name,
    `${formatDate(entry.receivedOn)}, ${channelWords[entry.channel].toLowerCase()}`,
    askerWords[entry.asker],
    entry.service ?? 'Not set',
    phaseWords[entry.phase],
    entry.dueOn === null ? (entry.outcome === null ? 'No date yet' : '–') : formatDate(entry.dueOn),
    answered(entry),
    entry.outcome === null ? '–' : (entry.right === 'complaint' ? complaintOutcomeWords : outcomeWords)[entry.outcome],
    <Everything key="all" entry={entry} />,
  ];
}

const lateness = ({ daysLate }: LogEntry): string =>
  daysLate === 0 ? '' : `, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`;

const answered = (entry: LogEntry): string =>
  entry.answeredOn === null
    ? entry.daysLate === 0
      ? '–'
      : `None yet${lateness(entry)}`
    : `${formatDate(entry.answeredOn)}${lateness(entry)}`;

/** Every field of one request that has something in it. */
function Everything({ entry }: { entry: LogEntry }) {
  const told = logColumns.flatMap((column) => {
    const value = column.kind === 'date' ? dateWords(column.of(entry)) : column.of(entry);
    return value === null || value === 0 || value === 'No' ? [] : [{ key: column.name, value }];
  });
  return (
    <Details summary={`All of ${entry.reference}`}>
      <SummaryList rows={told} />
    </Details>
  );
}

const dateWords = (date: Parameters<typeof formatDate>[0] | null): string | null =>
  date === null ? null : formatDate(date);
