import type { ReactNode } from 'react';

/** The band with the body's name or logo. GOV.UK's own header is for GOV.UK alone. */
export function GenericHeader({ href = '/', children }: { href?: string; children: ReactNode }) {
  return (
    <div className="govuk-generic-header">
      <div className="govuk-generic-header__container govuk-width-container">
        <div className="govuk-generic-header__logo">
          <a href={href} className="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  );
}
