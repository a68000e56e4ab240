import { type ReactNode, useContext } from 'react';
import { Footer } from './footer.tsx';
import { GenericHeader } from './govuk/generic-header.tsx';
import { PhaseBanner } from './govuk/phase-banner.tsx';
import { type NavigationItem, ServiceNavigation } from './govuk/service-navigation.tsx';
import { SkipLink } from './govuk/skip-link.tsx';
import { SiteContext } from './site.ts';

export interface DeskFrameProps {
  navigation: readonly NavigationItem[];
  /** Where this person starts; the name in the header leads there. */
  home?: string | undefined;
  /** Who is signed in; without it nobody is, and there is nothing to sign out of. */
  signedIn?: { name: string; href: string } | undefined;
  children: ReactNode;
}

/** The frame of every staff page: where one can go, who is signed in, and the way out. */
export function DeskFrame({ navigation, home = '/desk', signedIn, children }: DeskFrameProps) {
  const { bodyShortName, demo } = useContext(SiteContext);
  return (
    <>
      <SkipLink />
      <header className="govuk-template__header">
        <GenericHeader href={home}>{bodyShortName || 'Rightsdesk'}</GenericHeader>
        <ServiceNavigation serviceName="Rightsdesk" serviceUrl={home} navigation={navigation} />
        {demo ? <PhaseBanner tag="Demo">Everyone and everything here is made up.</PhaseBanner> : null}
        {signedIn ? <SignedIn {...signedIn} /> : null}
      </header>
      <div className="govuk-width-container">{children}</div>
      <Footer />
    </>
  );
}

function SignedIn({ name, href }: { name: string; href: string }) {
  return (
    <div className="rd-signed-in govuk-width-container govuk-body-s">
      <span>
        Signed in as{' '}
        <a className="govuk-link govuk-link--no-visited-state" href={href}>
          {name}
        </a>
      </span>
      <form method="post" action="/sign-out">
        <button type="submit" className="rd-link-button">
          Sign out
        </button>
      </form>
    </div>
  );
}
