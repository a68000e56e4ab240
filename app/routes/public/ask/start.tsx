import { useContext } from 'react';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { inEnglish } from '../../../components/in-english.ts';
import { Page } from '../../../components/page.tsx';
import { SiteContext } from '../../../components/site.ts';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { t } from '../../../language/t.ts';
import { draftDays } from '../../../services/asking/draft.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import type { Route } from './+types/start.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const loaded = await loadDraft(app, draftToken(request));
  return { began: loaded !== null && loaded.draft.sent === null, parallelRoutes: app.profile.parallelRoutes };
}

/** The front door: what can be asked, that it is free, and every other way to ask. */
export default function Start({ loaderData: { began, parallelRoutes } }: Route.ComponentProps) {
  const { serviceName, bodyName, contact } = useContext(SiteContext);
  return (
    <Page title={serviceName}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl">{serviceName}</h1>
          <p className="govuk-body-l">{t`Ask ${bodyName} about the information it holds.`}</p>
          <p className="govuk-body">{t`You can ask us to:`}</p>
          <ul className="govuk-list govuk-list--bullet">
            <li>{t`show you what we hold, for example a social care file`}</li>
            <li>{t`correct, delete or limit it`}</li>
            <li>{t`give it to you in a form you can use elsewhere`}</li>
            <li>{t`stop using or sharing it in a certain way`}</li>
            <li>{t`have a person look at a decision made by a computer`}</li>
            <li>{t`look at a complaint about how it was handled`}</li>
          </ul>
          <p className="govuk-body">
            {t`It is free. You do not have to say why you ask. You can ask for yourself at any age, for a child you are responsible for, or for someone you act for.`}
          </p>
          <p className="govuk-body">
            {t`It takes about 15 minutes. What you write is kept for ${draftDays} days after you last change it, so you can stop and come back. If you have something that shows who you are, have it ready. You can also send your request without it.`}
          </p>
          <ButtonLink href="/ask/staying-safe" start>
            {t`Start now`}
          </ButtonLink>
          <p className="govuk-body">
            {began ? (
              <a className="govuk-link" href="/ask/carry-on">
                {t`Carry on with the request you began here`}
              </a>
            ) : (
              <a className="govuk-link" href="/ask/carry-on">
                {t`Carry on with a request you saved`}
              </a>
            )}
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href="/track">
              {t`See how your request is getting on`}
            </a>
          </p>
          <h2 className="govuk-heading-m">{t`Other ways to ask`}</h2>
          <p className="govuk-body">
            {t`You do not have to use this form. You can ask anyone who works for us, in any way:`}
          </p>
          <ul className="govuk-list govuk-list--bullet">
            <li>{t`phone ${contact.phone}, ${contact.openingHours}`}</li>
            <li>{t`email ${contact.email}`}</li>
            <li>{t`write to ${contact.address.join(', ')}`}</li>
            <li>{t`tell us in person, or ask a worker or personal adviser to do it for you`}</li>
          </ul>
          {parallelRoutes.length > 0 ? <h2 className="govuk-heading-m">{t`When another way is better`}</h2> : null}
          {parallelRoutes.map(({ when, text, href }) => (
            <p className="govuk-body" key={href}>
              <span {...inEnglish()}>
                {when}:{' '}
                <a className="govuk-link" href={href}>
                  {text}
                </a>
                .
              </span>{' '}
              {t`You can also ask here, and we will pass it on.`}
            </p>
          ))}
        </div>
      </div>
    </Page>
  );
}
