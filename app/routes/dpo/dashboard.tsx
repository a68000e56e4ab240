import { formatDate } from '../../../machines/dates.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { CaseReference } from '../../components/desk/case-reference.tsx';
import { TicketPanel } from '../../components/desk/ticket-panel.tsx';
import { WaysOn } from '../../components/desk/ways-on.tsx';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { isRecordBroken } from '../../services/auditing/record-standing.ts';
import type { ListedCase } from '../../services/case/list-cases.ts';
import { complaintCounts } from '../../services/complaint/complaint-counts.ts';
import { overview } from '../../services/figures/overview.ts';
import { type WaitsForDpo, waitsForDpo } from '../../services/watching/waits-for-dpo.ts';
import { phaseWords, ragColour } from '../desk/words.ts';
import type { Route } from './+types/dashboard.ts';
import { ComplaintTable } from './complaint-table.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { roles } = context.get(staffContext);
  const app = context.get(appContext);
  return {
    ...(await overview(app)),
    complaints: await complaintCounts(app),
    ...(await waitsForDpo(app)),
    mayOpen: roles.includes('dpo'),
    isRecordBroken: await isRecordBroken(app),
  };
}

export default function Dashboard({ loaderData }: Route.ComponentProps) {
  const { counts, late, soon, byRight, byPhase, answered, soonDays, waiting, cases, mayOpen } = loaderData;
  const inTime = answered.all - answered.late;
  const tile = (
    id: string,
    colour: 'red' | 'yellow' | 'green' | 'blue' | 'purple',
    n: number,
    words: string,
    query: string,
  ) => ({
    id,
    colour,
    children: mayOpen ? (
      <a className="govuk-link govuk-link--no-visited-state rd-tile" href={`/desk${query}`}>
        <span className="rd-tile-number">{n}</span> {words}
      </a>
    ) : (
      <span className="rd-tile">
        <span className="rd-tile-number">{n}</span> {words}
      </span>
    ),
  });
  return (
    <Page title="Deadlines and figures">
      {loaderData.isRecordBroken ? (
        <NotificationBanner title="Urgent">
          The record does not add up. <a href="/dpo/audit/chain">See what was found</a>
        </NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">Deadlines and figures</h1>
      <p className="govuk-body-l">
        {counts.late === 0
          ? 'No open case is past its date.'
          : `${counts.late} open ${counts.late === 1 ? 'case is' : 'cases are'} past ${counts.late === 1 ? 'its' : 'their'} date.`}{' '}
        {answered.all === 0
          ? 'No request has been answered yet.'
          : `${inTime} of ${answered.all} answered ${answered.all === 1 ? 'request was' : 'requests were'} answered in time.`}
      </p>
      <TicketPanel
        tickets={[
          tile('late', 'red', counts.late, 'overdue', '?time=late'),
          tile('soon', 'yellow', counts.soon, `due in ${soonDays} days`, '?time=soon'),
          tile('later', 'green', counts.onTrack, 'due later', '?time=later'),
          tile('none', 'blue', counts.noDate, 'paused or not started', '?time=none'),
          tile('nobody', 'purple', counts.unassigned, 'not assigned', '?owner=nobody'),
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href="/dpo/forecast">
          Which cases are likely to miss their date
        </a>
      </p>
      {waiting.length === 0 ? null : <Waiting waiting={waiting} cases={cases} mayOpen={mayOpen} />}
      <CaseTable
        caption={`Overdue, oldest first${ofAll(late, counts.late)}`}
        cases={late}
        mayOpen={mayOpen}
        empty="Nothing is overdue."
      />
      <CaseTable
        caption={`Due in the next ${soonDays} days${ofAll(soon, counts.soon)}`}
        cases={soon}
        mayOpen={mayOpen}
        empty={`Nothing is due in the next ${soonDays} days.`}
      />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <Table
            caption="Open cases by right"
            captionSize="m"
            head={[{ text: 'Right' }, { text: 'Cases', numeric: true }]}
            rows={byRight.map(({ value, n }) => [rightRules[value].name, n])}
            firstCellIsHeader
          />
        </div>
        <div className="govuk-grid-column-one-half">
          <Table
            caption="Open cases by status"
            captionSize="m"
            head={[{ text: 'Status' }, { text: 'Cases', numeric: true }]}
            rows={byPhase.map(({ value, n }) => [phaseWords[value], n])}
            firstCellIsHeader
          />
        </div>
      </div>
      <WaysOn
        ways={[
          ['/dpo/figures', 'Figures by month, right, age and person'],
          ['/dpo/request-log', 'Request log'],
          ['/dpo/breaches', 'Missed dates and their causes'],
          ['/dpo/incidents', 'Incidents with personal data'],
          ['/dpo/reports', 'Reports, the backlog for the regulator, and numbers to publish'],
          ['/dpo/equality', 'Who uses this service'],
          ['/dpo/disposal', 'Keeping and destroying'],
          ['/dpo/audit', 'Audit: who did, saw and took what'],
        ]}
      />
      <ComplaintTable complaints={loaderData.complaints} />
    </Page>
  );
}

/** Where a table has not all of what its tile counts, it says so. */
const ofAll = ({ length }: readonly unknown[], all: number): string =>
  length < all ? ` (${length} of ${all.toLocaleString('en-GB')})` : '';

function Waiting({ waiting, cases, mayOpen }: { waiting: readonly WaitsForDpo[]; cases: number; mayOpen: boolean }) {
  const shown = new Set(waiting.map(({ id }) => id)).size;
  return (
    <Table
      caption={`Waiting for the DPO (${cases === shown ? cases : `${shown} of ${cases}, those due soonest`})`}
      captionSize="m"
      head={[{ text: 'Reference' }, { text: 'What to look at' }]}
      rows={waiting.map(({ id, reference, sentence, at }) => [
        <CaseReference key="ref" to={`/desk/cases/${id}/${at}`} mayOpen={mayOpen}>
          {reference}
        </CaseReference>,
        sentence,
      ])}
      firstCellIsHeader
    />
  );
}

function CaseTable({
  caption,
  cases,
  mayOpen,
  empty,
}: {
  caption: string;
  cases: readonly ListedCase[];
  mayOpen: boolean;
  empty: string;
}) {
  if (cases.length === 0) {
    return (
      <section aria-label={caption}>
        <h2 className="govuk-heading-m">{caption}</h2>
        <p className="govuk-body">{empty}</p>
      </section>
    );
  }
  return (
    <Scroll label={caption}>
      <Table
        caption={caption}
        captionSize="m"
        head={[{ text: 'Reference' }, { text: 'Deadline' }, { text: 'Due' }, { text: 'Right' }, { text: 'Status' }]}
        rows={cases.map((row) => [
          <CaseReference key="ref" to={`/desk/cases/${row.id}`} mayOpen={mayOpen}>
            {row.reference}
          </CaseReference>,
          <Tag key="tag" colour={ragColour[row.clock.level]}>
            {row.clock.words}
          </Tag>,
          row.dueOn ? formatDate(row.dueOn) : '–',
          rightRules[row.right].name,
          phaseWords[row.phase],
        ])}
        firstCellIsHeader
      />
    </Scroll>
  );
}
