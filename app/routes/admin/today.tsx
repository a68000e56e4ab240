import { formatDay, londonDate } from '../../../machines/dates.ts';
import { leadOf, ToDoTable } from '../../components/desk/to-do-table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { adminToday } from '../../services/staff/admin-today.ts';
import type { Route } from './+types/today.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  return { lines: await adminToday(app), date: formatDay(londonDate(app.clock.now())) };
}

/** What must happen today for an administrator: people, messages, the record, the body; no case. */
export default function AdminToday({ loaderData: { lines, date } }: Route.ComponentProps) {
  return (
    <Page title="Today">
      <span className="govuk-caption-l">{date}</span>
      <h1 className="govuk-heading-l">Today</h1>
      <p className="govuk-body-l">{leadOf(lines)}</p>
      <ToDoTable aboutWhat="About" lines={lines} />
    </Page>
  );
}
