import { data } from 'react-router';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Page } from '../../components/page.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { appContext } from '../../http/app-context.ts';
import { instantWords } from '../../http/instant-words.ts';
import { openMailbox } from '../../services/contact/mailbox.ts';
import type { Route } from './+types/message.ts';
import { onlyInDemo } from './only-in-demo.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  onlyInDemo(app);
  const message = await openMailbox(app.settings.dataDir).read(params.id);
  if (message === null) throw data(null, { status: 404 });
  const { subject, to, at, text } = message;
  return { subject, to, at: instantWords(at), paragraphs: text.trim().split('\n\n'), origin: app.settings.origin };
}

export default function Message({ loaderData: { subject, to, at, paragraphs, origin } }: Route.ComponentProps) {
  return (
    <Page title={subject} back="/mailbox">
      <TwoThirds>
        <h1 className="govuk-heading-l">{subject}</h1>
        <SummaryList
          rows={[
            { key: 'To', value: to },
            { key: 'When', value: at },
          ]}
        />
        {paragraphs.map((paragraph, index) => (
          <p key={index} className="govuk-body">
            {paragraph.split('\n').map((line, number) => (
              <span key={number}>
                {number > 0 && <br />}
                <Line text={line} origin={origin} />
              </span>
            ))}
          </p>
        ))}
      </TwoThirds>
    </Page>
  );
}

/** The text part is shown, since the policy of the site lets no page stand inside another; its address can be followed. */
function Line({ text, origin }: { text: string; origin: string }) {
  if (!text.startsWith(`${origin}/`)) return text;
  return (
    <a className="govuk-link" href={text}>
      {text}
    </a>
  );
}
