import { Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { cookieNames } from '../../http/cookies.ts';
import { t } from '../../language/t.ts';
import { draftDays } from '../../services/asking/draft.ts';
import type { Route } from './+types/cookies.ts';

export const loader = () => ({
  cookies: [
    [cookieNames.draft, t`Keeps your place while you fill in a request`, t`${draftDays} days after your last change`],
    [cookieNames.browser, t`Ties a link in an email to the browser you asked from`, t`1 day`],
    [cookieNames.requester, t`Keeps you signed in while you follow your request`, t`When you leave, at most 2 hours`],
    [cookieNames.language, t`Remembers if you chose English or Welsh`, t`When you close your browser`],
  ],
});

export default function Cookies({ loaderData: { cookies } }: Route.ComponentProps) {
  return (
    <Page title={t`Cookies`} back="/">
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`Cookies`}</h1>
        <p className="govuk-body">
          {t`Cookies are small files that a website keeps on your phone or computer. We use only those that this website needs to work. We do not count visits, follow you or share anything with anyone.`}
        </p>
        <Table
          caption={t`The cookies we use`}
          captionSize="m"
          head={[{ text: t`Name` }, { text: t`What it is for` }, { text: t`When it goes` }]}
          rows={cookies}
          firstCellIsHeader
          stacked
        />
        <p className="govuk-body">
          {t`Each holds a random code, or the language you chose, and nothing about you. The button “Exit this page” takes them away. It cannot take away the record of your visit that your browser keeps. To do that, clear your browser’s history.`}
        </p>
      </TwoThirds>
    </Page>
  );
}
