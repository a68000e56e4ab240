import { useContext } from 'react';
import { t } from '../language/t.ts';
import { SiteContext } from './site.ts';

const pages = () => [
  { href: '/contact', text: t`Contact us` },
  { href: '/privacy', text: t`Privacy` },
  { href: '/cookies', text: t`Cookies` },
  { href: '/accessibility', text: t`Accessibility` },
];

/** Own footer: GOV.UK's carries the royal arms. The way to get help stands first, on every page (WCAG 3.2.6). */
export function Footer() {
  const { bodyName } = useContext(SiteContext);
  return (
    <footer className="rd-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">{t`Help and information about this website`}</h2>
        <ul className="rd-footer__links">
          {pages().map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link govuk-link--no-visited-state" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p className="rd-footer__body">{bodyName}</p>
      </div>
    </footer>
  );
}
