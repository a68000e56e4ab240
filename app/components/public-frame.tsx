import { type ReactNode, useContext } from 'react';
import { t } from '../language/t.ts';
import { Footer } from './footer.tsx';
import { ExitThisPage, ExitThisPageSecondaryLink } from './govuk/exit-this-page.tsx';
import { GenericHeader } from './govuk/generic-header.tsx';
import keptKeys from './govuk/kept-keys.ts?worker&url';
import { PhaseBanner } from './govuk/phase-banner.tsx';
import { type NavigationItem, ServiceNavigation } from './govuk/service-navigation.tsx';
import { SkipLink } from './govuk/skip-link.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PageScript } from './page-script.tsx';
import { SiteContext } from './site.ts';

/** The frame of every page a requester may see. *Exit this page* can be left out only where there is nothing to leave. */
export function PublicFrame({
  children,
  exit = true,
  navigation,
}: {
  children: ReactNode;
  exit?: boolean;
  navigation?: readonly NavigationItem[];
}) {
  const { bodyShortName, serviceName, demo } = useContext(SiteContext);
  return (
    <>
      <SkipLink />
      {exit ? <ExitThisPageSecondaryLink href="/leave" /> : null}
      <header className="govuk-template__header">
        <GenericHeader>{bodyShortName || 'Rightsdesk'}</GenericHeader>
        <ServiceNavigation serviceName={serviceName} serviceUrl="/" navigation={navigation ?? []} />
        {demo ? <PhaseBanner tag={t`Demo`}>{t`Everyone and everything here is made up.`}</PhaseBanner> : null}
      </header>
      <div className="govuk-width-container">
        <LanguageSwitch />
        {exit ? <ExitThisPage href="/leave" /> : null}
        {exit ? <PageScript src={keptKeys} /> : null}
        {children}
      </div>
      <Footer />
    </>
  );
}
