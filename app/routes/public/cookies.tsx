import { Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { cookieNames } from '../../http/cookies.ts';
import { draftDays } from '../../services/draft.ts';
import type { Route } from './+types/cookies.ts';

export const loader = () => ({
  cookies: [
    [cookieNames.draft, 'Keeps your place while you fill in a request', `${draftDays} days after your last change`],
    [cookieNames.browser, 'Ties a link in an email to the browser you asked from', '1 day'],
    [cookieNames.requester, 'Keeps you signed in while you follow your request', 'When you leave, at most 2 hours'],
  ],
});

export default function Cookies({ loaderData: { cookies } }: Route.ComponentProps) {
  return (
    <Page title="Cookies" back="/">
      <TwoThirds>
        <h1 className="govuk-heading-l">Cookies</h1>
        <p className="govuk-body">
          Cookies are small files that a website keeps on your phone or computer. We use only those that this website
          needs to work. We do not count visits, follow you or share anything with anyone.
        </p>
        <Table
          caption="The cookies we use"
          captionSize="m"
          head={[{ text: 'Name' }, { text: 'What it is for' }, { text: 'When it goes' }]}
          rows={cookies}
          firstCellIsHeader
        />
        <p className="govuk-body">
          Each holds a random code and nothing about you. The button “Exit this page” takes them away. It cannot take
          away the record of your visit that your browser keeps. To do that, clear your browser’s history.
        </p>
      </TwoThirds>
    </Page>
  );
}
