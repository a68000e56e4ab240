import { useContext } from 'react';
import { AddressLines } from '../../components/contact-block.tsx';
import { Page } from '../../components/page.tsx';
import { SiteContext } from '../../components/site.ts';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { appContext } from '../../http/app-context.ts';
import { t } from '../../language/t.ts';
import { draftDays } from '../../services/asking/draft.ts';
import type { Route } from './+types/privacy.ts';

export const loader = ({ context }: Route.LoaderArgs) => ({
  dpo: context.get(appContext).profile.dpo,
  draftDays,
});

export default function Privacy({ loaderData: { dpo, draftDays: days } }: Route.ComponentProps) {
  const { bodyName } = useContext(SiteContext);
  return (
    <Page title={t`Privacy`} back="/">
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`How we use what you tell us here`}</h1>
        <p className="govuk-body">{t`${bodyName} decides how your information is used and is responsible for it.`}</p>
        <h2 className="govuk-heading-m">{t`What we use it for`}</h2>
        <p className="govuk-body">
          {t`We use what you write here to find out who is asking, to find the information you ask about, and to answer you. The law says that we have to answer you, and that is our reason for using it. Asking is free.`}
        </p>
        <h2 className="govuk-heading-m">{t`Who sees it`}</h2>
        <p className="govuk-body">
          {t`Only the people who work on your request. Everyone who opens it is on record. Health details that you give us so that we can help you to ask are used for that alone.`}
        </p>
        <h2 className="govuk-heading-m">{t`How we look after it`}</h2>
        <p className="govuk-body">
          {t`Everything you write or send is encrypted with a key of its own. Our emails never say what a request is about. Nothing leaves this website to anyone else while you use it.`}
        </p>
        <h2 className="govuk-heading-m">{t`How long we keep it`}</h2>
        <p className="govuk-body">
          {t`A request that you begin and do not send is deleted ${days} days after your last change. Proof of who you are is deleted once we have checked it. Your request and our answer are kept for as long as our rules for keeping records say, and then destroyed.`}
        </p>
        <h2 className="govuk-heading-m">{t`Your rights`}</h2>
        <p className="govuk-body">
          {t`You can use the rights you find on this website for the request itself too. If you are unhappy with how we use your information, contact our data protection officer:`}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={`mailto:${dpo.email}`}>
            {dpo.email}
          </a>
        </p>
        <AddressLines lines={dpo.address} />
        <p className="govuk-body">
          <a className="govuk-link" href="/contact">
            {t`Other ways to contact us, and how to complain to the regulator`}
          </a>
        </p>
      </TwoThirds>
    </Page>
  );
}
