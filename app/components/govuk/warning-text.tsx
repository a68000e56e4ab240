import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';

/** Something with consequences. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{t`Warning`}</span> {children}
      </strong>
    </div>
  );
}
