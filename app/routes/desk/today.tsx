import { formatDay, londonDate } from '../../../machines/dates.ts';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { todayOf } from '../../services/today.ts';
import type { Route } from './+types/today.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  return {
    ...(await todayOf(app, context.get(staffContext))),
    date: formatDay(londonDate(app.clock.now())),
  };
}

/** What must happen today, in order, each line with the act that deals with it. */
export default function Today({ loaderData }: Route.ComponentProps) {
  const { lines, unassigned, date } = loaderData;
  const urgent = lines.filter(({ isRed }) => isRed).length;
  return (
    <Page title="Today">
      <span className="govuk-caption-l">{date}</span>
      <h1 className="govuk-heading-l">Today</h1>
      <p className="govuk-body-l">{leadOf(lines.length, urgent)}</p>
      {lines.length === 0 ? null : (
        <Scroll label="What to do today, in order">
          <Table
            caption="What to do today, in order"
            captionHidden
            stacked
            head={[
              { text: 'How urgent' },
              { text: 'Reference' },
              { text: 'What is the matter' },
              { text: 'What to do' },
            ]}
            rows={lines.map((line, index) => [
              <Tag key="tag" colour={line.isRed ? 'red' : 'yellow'}>
                {line.isRed ? 'Urgent' : 'Today'}
              </Tag>,
              <span key="reference" className="rd-nowrap">
                {line.reference}
              </span>,
              line.sentence,
              <a key={`act-${index}`} className="govuk-link" href={line.href}>
                {line.act}
                <span className="govuk-visually-hidden">: {line.reference}</span>
              </a>,
            ])}
          />
        </Scroll>
      )}
      {unassigned === 0 ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href="/desk?owner=nobody">
            {unassigned === 1 ? '1 case has not been taken' : `${unassigned} cases have not been taken`}
          </a>
        </p>
      )}
    </Page>
  );
}

function leadOf(all: number, urgent: number): string {
  if (all === 0) return 'Nothing waits for you today.';
  const things = all === 1 ? '1 thing waits for you' : `${all} things wait for you`;
  return urgent === 0
    ? `${things}.`
    : `${things}, ${urgent === all ? 'and all of it is urgent' : `${urgent} of them urgent`}.`;
}
