import { londonDate } from '../../../machines/dates.ts';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import { Page } from '../../components/page.tsx';
import { Help } from '../../components/track/help.tsx';
import { SignOut } from '../../components/track/sign-out.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { appContext } from '../../http/app-context.ts';
import { requesterContext } from '../../http/requester-session.ts';
import { t } from '../../language/t.ts';
import { requesterCases } from '../../services/following/requester-cases.ts';
import { requesterListed } from '../../services/following/requester-view.ts';
import type { Route } from './+types/cases.ts';
import { caseAddress } from './own-case.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const submissionId = context.get(requesterContext);
  const cases = submissionId === null ? [] : await requesterCases(app, submissionId);
  const today = londonDate(app.clock.now());
  return { cases: cases.map((own) => requesterListed(own, today)) };
}

/** The linked cases of one sending: one for each thing that was asked for. */
export default function Cases({ loaderData: { cases } }: Route.ComponentProps) {
  return (
    <Page title={t`What you asked for`}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`What you asked for`}</h1>
        {cases.length === 0 ? (
          <p className="govuk-body">{t`There is nothing here any more. Contact us if you expected something.`}</p>
        ) : null}
        {cases.map(({ reference, what, heading, time, isNew, asks }) => (
          <SummaryList
            key={reference}
            card={{
              title: what,
              actions: (
                <a className="govuk-link" href={caseAddress(reference)}>
                  {t`Open`}
                  <span className="govuk-visually-hidden"> {reference}</span>
                </a>
              ),
            }}
            rows={[
              { key: t`Reference`, value: reference },
              {
                key: t`Where it stands`,
                value: (
                  <>
                    {heading} {asks > 0 ? <Tag colour="orange">{t`You need to do something`}</Tag> : null}
                    {asks === 0 && isNew ? <Tag colour="blue">{t`New`}</Tag> : null}
                  </>
                ),
              },
              ...(time.length > 0 ? [{ key: t`When`, value: time[0] }] : []),
            ]}
          />
        ))}
        <Help />
        <SignOut />
      </TwoThirds>
    </Page>
  );
}
