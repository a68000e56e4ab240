import { formatDay, londonDate } from '../../../machines/dates.ts';
import { leadOf, ToDoTable } from '../../components/desk/to-do-table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { todayOf } from '../../services/watching/today.ts';
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
  const { lines, lists, isCut, date } = loaderData;
  return (
    <Page title="Today">
      <span className="govuk-caption-l">{date}</span>
      <h1 className="govuk-heading-l">Today</h1>
      <p className="govuk-body-l">{leadOf(lines)}</p>
      <ToDoTable aboutWhat="Reference" lines={lines.map((line) => ({ ...line, about: line.reference }))} />
      {isCut ? (
        <p className="govuk-body">
          There are more open cases than are looked at here: those due last are left out.{' '}
          <a className="govuk-link" href="/desk">
            All open cases
          </a>
        </p>
      ) : null}
      {lists.length === 0 ? null : (
        <ul className="govuk-list">
          {lists.map(({ sentence, href }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
