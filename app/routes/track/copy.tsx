import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Page } from '../../components/page.tsx';
import { Conversation } from '../../components/track/conversation.tsx';
import { TimeDetails } from '../../components/track/time-details.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { t } from '../../language/t.ts';
import { requesterConversation } from '../../services/following/requester-conversation.ts';
import { requesterView } from '../../services/following/requester-view.ts';
import type { Route } from './+types/copy.ts';
import { caseAddress, ownCase } from './own-case.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own, today } = await ownCase({ request, context, params });
  const { reference, what, receivedOn, time, steps } = requesterView(own, today);
  const answers = own.state.record.received.answers.map(({ question, answer }) => ({
    question,
    lines: answer.split('\n'),
  }));
  return { reference, what, receivedOn, time, steps, answers, said: requesterConversation(own) };
}

/** Everything that was asked and said, on one page to print or save. */
export default function Copy({ loaderData }: Route.ComponentProps) {
  const { reference, what, receivedOn, time, steps, answers, said } = loaderData;
  return (
    <Page title={t`Your copy`} back={caseAddress(reference)}>
      <TwoThirds>
        <span className="govuk-caption-l">
          {what}, {reference}
        </span>
        <h1 className="govuk-heading-l">{t`Your copy`}</h1>
        <p className="govuk-body govuk-!-display-none-print">
          {t`To keep it, print this page or save it as PDF with your browser. Anyone who uses this device may find what you save.`}
        </p>
        <h2 className="govuk-heading-m">{t`What you asked`}</h2>
        {answers.length === 0 ? <p className="govuk-body">{t`Our team wrote this down for you.`}</p> : null}
        <SummaryList
          rows={answers.map(({ question, lines }) => ({
            key: question,
            value: lines.map((line, index) => (
              <span key={index}>
                {index === 0 ? null : <br />}
                {line}
              </span>
            )),
          }))}
        />
        <h2 className="govuk-heading-m">{t`Dates`}</h2>
        <p className="govuk-body">{t`We got your request on ${receivedOn}.`}</p>
        <TimeDetails time={time} steps={steps} open />
        <h2 className="govuk-heading-m">{t`What was said`}</h2>
        <Conversation said={said} />
      </TwoThirds>
    </Page>
  );
}
