import { londonDate } from '../../../machines/dates.ts';
import { AddressLines, ContactBlock } from '../../components/contact-block.tsx';
import { Linked } from '../../components/marked.tsx';
import { Page } from '../../components/page.tsx';
import { SupportList } from '../../components/track/support-list.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { appContext } from '../../http/app-context.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { regulatorOn } from '../../profile.ts';
import type { Route } from './+types/contact.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { profile, clock } = context.get(appContext);
  return { dpo: profile.dpo, support: profile.support, regulator: regulatorOn(profile, londonDate(clock.now())) };
}

export default function Contact({ loaderData: { dpo, support, regulator } }: Route.ComponentProps) {
  const name = inOwnLanguage(regulator.name);
  return (
    <Page title={t`Contact us`} back="/">
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`Contact us`}</h1>
        <p className="govuk-body">
          {t`You can ask for your information by phone, on paper or in person too. You do not have to use this website.`}
        </p>
        <ContactBlock />
        <p className="govuk-body">{t`If you have a reference, tell us. Do not put anything private in an email.`}</p>
        <h2 className="govuk-heading-m">{t`If you are unhappy with how we use your information`}</h2>
        <p className="govuk-body">{t`Tell our data protection officer first. You can do that on this website too.`}</p>
        <p className="govuk-body">
          {inOwnLanguage(dpo.name)}
          <br />
          <a className="govuk-link" href={`mailto:${dpo.email}`}>
            {dpo.email}
          </a>
        </p>
        <AddressLines lines={dpo.address} />
        <h2 className="govuk-heading-m">{t`If we do not put it right`}</h2>
        <p className="govuk-body">
          <Linked
            text={t`You can complain to the ${name}, who makes sure that organisations follow data protection law: [make a complaint to the ${name}], or phone ${regulator.phone}.`}
            href={regulator.complaintPage}
          />
        </p>
        <h2 className="govuk-heading-m">{t`Someone to talk to who is not us`}</h2>
        <SupportList support={support} />
      </TwoThirds>
    </Page>
  );
}
