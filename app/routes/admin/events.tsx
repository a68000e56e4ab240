import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { instantWords } from '../../http/instant-words.ts';
import { staffEventWords } from '../../services/auditing/staff-event-words.ts';
import { staffNames } from '../../services/staff/staff-directory.ts';
import type { Route } from './+types/events.ts';

const shown = 200;

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const names: ReadonlyMap<string, string> = await staffNames(app);
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? 'Someone no longer known') : '');
  const events = await app.auth.events.list(shown);
  return {
    events: events.map(({ id, at, type, staffId, byId, detail }) => ({
      id,
      at: instantWords(at),
      what: staffEventWords[type],
      whom: nameOf(staffId),
      by: nameOf(byId),
      detail: detail ?? '',
    })),
  };
}

/** The log of signing in and accounts: added to, never changed. */
export default function Events({ loaderData }: Route.ComponentProps) {
  return (
    <Page title="Sign-ins and accounts" back="/admin">
      <h1 className="govuk-heading-l">Sign-ins and accounts</h1>
      <p className="govuk-body">The newest {shown}. What was typed into a failed sign-in is not kept.</p>
      <Scroll label="Sign-ins and accounts">
        <Table
          caption="Sign-ins and accounts, the newest first"
          captionHidden
          head={[{ text: 'When' }, { text: 'What' }, { text: 'Whose account' }, { text: 'By' }, { text: 'Detail' }]}
          rows={loaderData.events.map(({ at, what, whom, by, detail }) => [at, what, whom, by, detail])}
        />
      </Scroll>
    </Page>
  );
}
