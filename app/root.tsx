import govukScript from 'govuk-frontend/dist/govuk/govuk-frontend.min.js?url';
import { type ReactNode, useContext } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import type { Route } from './+types/root.ts';
import { asksForReact } from './components/asks-for-react.ts';
import { SignedOutForm } from './components/desk/signed-out-form.tsx';
import { DeskFrame } from './components/desk-frame.tsx';
import { NonceContext } from './components/nonce.ts';
import { ProblemPage, problemWords } from './components/problem-page.tsx';
import { type Site, SiteContext, siteOf, unknownSite } from './components/site.ts';
import { appContext, factsContext } from './http/app-context.ts';
import { isSignedOutForm } from './http/signed-out-form.ts';
import { languageNow } from './language/speaker.ts';
import styles from './styles/govuk.scss?url';

export const links: Route.LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
  { rel: 'icon', href: '/favicon.ico', sizes: '48x48' },
  { rel: 'stylesheet', href: styles },
];

/** What every page knows: the body's name and how to reach it. */
export { unlessTurning as shouldRevalidate } from './components/review/unless-turning.ts';

export function loader({ context }: Route.LoaderArgs): { site: Site; requestId: string } {
  const { settings, profile, profiles } = context.get(appContext);
  return { site: siteOf(profile, settings.mode, profiles.version), requestId: context.get(factsContext).requestId };
}

const markSupport =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

/** The document. React reaches the browser only for a route whose `handle` is `{ hydrate: true }`. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const site = useRouteLoaderData<typeof loader>('root')?.site ?? unknownSite;
  const hydrates = useMatches().some((match) => asksForReact(match.handle));
  return (
    <html lang={languageNow()} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={site.brand} />
        <meta name="format-detection" content="telephone=no" />
        <Links />
        {site.colours === '' ? null : <link rel="stylesheet" href={site.colours} />}
      </head>
      <body className="govuk-template__body" suppressHydrationWarning>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; React would encode its quotes */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markSupport }} />
        <SiteContext value={site}>{children}</SiteContext>
        {hydrates ? <Scripts /> : <GovukScript nonce={nonce} />}
      </body>
    </html>
  );
}

/** GOV.UK Frontend's own script. Not on hydrated pages: it changes the document, and React would throw it away. */
function GovukScript({ nonce }: { nonce: string }) {
  const start = `import { initAll } from ${JSON.stringify(govukScript)}; initAll();`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of a file name of our own build
  return <script type="module" nonce={nonce} dangerouslySetInnerHTML={{ __html: start }} />;
}

export default function Root() {
  return <Outlet />;
}

/**
 * Every failure of a route ends here: a plain page, no details, the same number in the log. Staff whose session was over
 * when their form came get back what they typed.
 */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const known = isRouteErrorResponse(error);
  const status = known ? error.status : 500;
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId;
  const path = useLocation().pathname;
  if (known && isSignedOutForm(error.data)) {
    const { returnTo, typed, withheld } = error.data;
    return (
      <DeskFrame navigation={[]}>
        <SignedOutForm returnTo={returnTo} typed={typed} withheld={withheld} />
      </DeskFrame>
    );
  }
  return (
    <ProblemPage
      status={status}
      words={known ? problemWords(error.data) : undefined}
      requestId={requestId}
      path={path}
    />
  );
}
