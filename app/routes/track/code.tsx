import { redirect } from 'react-router';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { cookieNames, readCookie } from '../../http/cookies.ts';
import { t } from '../../language/t.ts';
import { codeOf, isBrowserSecret, spacedCode } from '../../services/following/follow-code.ts';
import type { Route } from './+types/code.ts';

/** The code is made from what only this browser holds, so the page can be loaded again and says nothing to any other. */
export function loader({ request }: Route.LoaderArgs) {
  const secret = readCookie(request, cookieNames.browser) ?? '';
  if (!isBrowserSecret(secret)) throw redirect('/track', 303);
  return { code: spacedCode(codeOf(secret)) };
}

export default function Code({ loaderData: { code } }: Route.ComponentProps) {
  return (
    <Page title={t`Check your email`} back="/track">
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`Check your email`}</h1>
        <p className="govuk-body">
          {t`If your reference and your email address belong together, and it is safe for us to email you, a link is on its way. It works once, for 30 minutes.`}
        </p>
        <p className="govuk-body">{t`The link asks for this code:`}</p>
        <InsetText>
          <span className="govuk-heading-l govuk-!-margin-bottom-0">{code}</span>
        </InsetText>
        <p className="govuk-body">
          {t`Leave this page open, or write the code down. The link also asks for your date of birth, if you told us when you asked. If you chose a passphrase when you asked, the link asks for your passphrase instead of both.`}
        </p>
        <h2 className="govuk-heading-m">{t`If nothing comes`}</h2>
        <p className="govuk-body">
          {t`Wait a few minutes, and look in your junk folder. Check that you typed the reference and the address you gave us. You can ask for up to 5 links an hour; only the newest one works.`}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href="/track">
            {t`Ask for another link`}
          </a>{' '}
          {t`or`}{' '}
          <a className="govuk-link" href="/contact">
            {t`contact us`}
          </a>
        </p>
      </TwoThirds>
    </Page>
  );
}
