import { redirect } from 'react-router';
import { Lines } from '../../../components/ask/lines.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { t } from '../../../language/t.ts';
import { copyOf } from '../../../questions/copy.ts';
import { dateText } from '../../../questions/text.ts';
import { sentRequest } from '../../../services/asking/sent-request.ts';
import type { Route } from './+types/copy.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const sent = await sentRequest(context.get(appContext), draftToken(request));
  const [first] = sent?.requests ?? [];
  if (!sent?.canCopy || first === undefined) throw redirect('/ask/sent', 303);
  return {
    sections: copyOf(sent.requests.map(({ received }) => received)),
    sentOn: dateText(first.received.receivedOn),
  };
}

/** For keeping on paper: printed, it is the answers and nothing else. */
export default function Copy({ loaderData: { sections, sentOn } }: Route.ComponentProps) {
  return (
    <Page title={t`A copy of what you asked`} back="/ask/sent">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t`A copy of what you asked`}</h1>
          <p className="govuk-body">{t`Sent on ${sentOn}. To keep it on paper, print this page.`}</p>
          {sections.map(({ title, reference, rows }) => (
            <section key={reference}>
              <h2 className="govuk-heading-m">
                {title} ({reference})
              </h2>
              <SummaryList
                rows={rows.map(({ question, answer }) => ({
                  key: question,
                  value: <Lines text={answer} />,
                }))}
              />
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}
