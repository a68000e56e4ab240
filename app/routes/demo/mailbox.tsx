import { Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { instantWords } from '../../http/instant-words.ts';
import { openMailbox } from '../../services/contact/mailbox.ts';
import type { Route } from './+types/mailbox.ts';
import { onlyInDemo } from './only-in-demo.ts';

/** As many as a person would look through. */
const shown = 200;

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  onlyInDemo(app);
  const messages = (await openMailbox(app.settings.dataDir).list()).slice(0, shown);
  return { messages: messages.map(({ id, at, to, subject }) => ({ id, at: instantWords(at), to, subject })) };
}

export default function Mailbox({ loaderData: { messages } }: Route.ComponentProps) {
  return (
    <Page title="Mailbox of the demo" back="/">
      <h1 className="govuk-heading-l">Mailbox of the demo</h1>
      <p className="govuk-body">
        Without a mail server nothing is sent. What would have been sent lands here, to everyone, newest first. Real use
        has no such page.
      </p>
      {messages.length === 0 ? (
        <p className="govuk-body">There is no message yet.</p>
      ) : (
        <Table
          caption="Messages"
          captionHidden
          head={[{ text: 'Subject' }, { text: 'To' }, { text: 'When' }]}
          rows={messages.map(({ id, at, to, subject }) => [
            <a key="subject" className="govuk-link" href={`/mailbox/${id}`}>
              {subject}
            </a>,
            to,
            at,
          ])}
          firstCellIsHeader
          stacked
        />
      )}
    </Page>
  );
}
