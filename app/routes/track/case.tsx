import type { Right } from '../../../machines/people.ts';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Page } from '../../components/page.tsx';
import { AccessInstead } from '../../components/track/access-instead.tsx';
import { AnswerHere } from '../../components/track/answer-here.tsx';
import { DownloadLog } from '../../components/track/downloads.tsx';
import { EarlierAnswers } from '../../components/track/earlier-answers.tsx';
import { Help } from '../../components/track/help.tsx';
import { SignOut } from '../../components/track/sign-out.tsx';
import { TimeDetails } from '../../components/track/time-details.tsx';
import { WantedList } from '../../components/track/wanted-list.tsx';
import { YourWay } from '../../components/track/your-way.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { inOwnLanguage, t } from '../../language/t.ts';
import { requesterView } from '../../services/following/requester-view.ts';
import { yourWay } from '../../services/following/requester-way.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/case.ts';
import { caseAddress, ownCase } from './own-case.ts';

/** Where a new request begins with this right ticked. */
const askFor = (right: Right): string => `/ask/staying-safe?right=${right}`;

/** What was just done, by the word in the address; any other word says nothing. */
const done: Readonly<Record<string, string>> = {
  complaint: 'We have your complaint',
  proof: 'We have what you sent',
  question: 'We have your answer',
  withdrawn: 'You have stopped this request',
  receiving: 'We have noted how you want our answer',
  slow: 'We have noted that you want to go slower. The date stays the same',
  usual: 'We have noted that you are ready again',
  language: 'From now on we write to you in this language',
  access: 'You have asked for a copy instead. We count from the day you first asked',
};

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, own, today } = await ownCase({ request, context, params });
  const word = new URL(request.url).searchParams.get('done') ?? '';
  return {
    view: requesterView(own, today),
    commandId: newId(),
    done: Object.hasOwn(done, word) ? done[word] : undefined,
    support: app.profile.support,
    way: yourWay(app.profile, own),
  };
}

/** One request: where it stands, what is wanted, when the answer comes. */
export default function Case({ loaderData }: Route.ComponentProps) {
  const { view } = loaderData;
  const { reference, what, heading, now, wanted, time, isLate, steps, linked, messages, hasNews, parts, downloads } =
    view;
  const base = caseAddress(reference);
  return (
    <Page title={t`Your request`} back="/track/cases">
      <TwoThirds>
        {loaderData.done === undefined ? null : (
          <NotificationBanner type="success">{inOwnLanguage(loaderData.done)}</NotificationBanner>
        )}
        <span className="govuk-caption-l">
          {what}, {reference}
        </span>
        <h1 className="govuk-heading-l">{heading}</h1>
        {now.map((line) => (
          <p className="govuk-body" key={line}>
            {line}
          </p>
        ))}
        {parts.length > 0 ? <AnswerHere base={base} parts={parts} support={loaderData.support} /> : null}
        <EarlierAnswers base={base} earlier={view.earlier} support={loaderData.support} />
        {view.may.accessInstead ? <AccessInstead base={base} commandId={loaderData.commandId} /> : null}
        <WantedList base={base} wanted={wanted} />
        {view.limited.length > 0 ? (
          <section>
            <h2 className="govuk-heading-m">{t`How we use this information`}</h2>
            {view.limited.map((line) => (
              <p className="govuk-body" key={line}>
                {line}
              </p>
            ))}
          </section>
        ) : null}
        <Progress progress={view.progress} />
        <YourWay base={base} way={loaderData.way} support={loaderData.support} commandId={loaderData.commandId} />
        {parts.length > 0 || view.earlier.length > 0 ? (
          <section>
            <h2 className="govuk-heading-m">{t`Who downloaded what`}</h2>
            <DownloadLog downloads={downloads} />
          </section>
        ) : null}
        <section>
          <h2 className="govuk-heading-m">{t`Dates`}</h2>
          <p className="govuk-body">{t`We got your request on ${view.receivedOn}.`}</p>
          <TimeDetails time={time} steps={steps} />
        </section>
        <section>
          <h2 className="govuk-heading-m">{t`Messages`}</h2>
          <p className="govuk-body">
            {hasNews ? `${t`There is something new from us.`} ` : ''}
            <a className="govuk-link" href={`${base}/messages`}>
              {messages === 0 && !hasNews ? t`Send us a message` : t`Read messages or send one`}
            </a>
          </p>
        </section>
        <section>
          <h2 className="govuk-heading-m">{t`What you can do`}</h2>
          <WaysOn view={view} base={base} />
        </section>
        {linked.length > 0 ? (
          <section>
            <h2 className="govuk-heading-m">{t`Also part of what you sent`}</h2>
            <SummaryList
              rows={linked.map((other) => ({
                key: t`Reference`,
                value: other,
                actions: [{ href: caseAddress(other), text: t`Open`, hidden: other }],
              }))}
            />
          </section>
        ) : null}
        {isLate && view.may.complain ? (
          <p className="govuk-body">
            <a className="govuk-link" href={`${base}/complain`}>
              {t`Complain because we are late`}
            </a>
          </p>
        ) : null}
        <Help />
        <SignOut />
      </TwoThirds>
    </Page>
  );
}

/** How a complaint is going, as the person was told. */
function Progress({ progress }: { progress: Route.ComponentProps['loaderData']['view']['progress'] }) {
  if (progress.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{t`How it is going`}</h2>
      <SummaryList rows={progress.map(({ on, what }) => ({ key: on, value: what }))} />
    </section>
  );
}

/** Everything else that can be done now. */
function WaysOn({ view, base }: { view: Route.ComponentProps['loaderData']['view']; base: string }) {
  const { may, wanted } = view;
  const asked = (page: string) => wanted.some((one) => one.page === page);
  const ways = [
    ...(may.identity && !asked('identity')
      ? [[`${base}/proof/identity`, t`Send something that shows who you are`]]
      : []),
    ...(may.authority && !asked('authority')
      ? [[`${base}/proof/authority`, t`Send something that shows that you may ask for someone else`]]
      : []),
    [`${base}/copy`, t`See and print what you sent us`],
    [askFor('rectification'), t`Ask us to correct something`],
    ['/ask/staying-safe', t`Ask us for something else`],
    view.may.complain
      ? [`${base}/complain`, t`Complain about how we handled this`]
      : [askFor('complaint'), t`Complain about something else`],
    ...(may.withdraw ? [[`${base}/withdraw`, t`Stop this request`]] : []),
  ];
  return (
    <ul className="govuk-list govuk-list--bullet">
      {ways.map(([href, text]) => (
        <li key={text}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
