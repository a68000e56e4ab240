import { Page } from '../../components/page.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { t } from '../../language/t.ts';

/** What is left after leaving, waiting long, or going back: nothing about anyone. */
export default function SignedOut() {
  return (
    <Page title={t`You are signed out`}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`You are signed out`}</h1>
        <p className="govuk-body">
          {t`This happens when you sign out, use “Exit this page”, or do nothing for 20 minutes. Nothing that you sent is lost.`}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href="/track">
            {t`Follow your request`}
          </a>
        </p>
      </TwoThirds>
    </Page>
  );
}
