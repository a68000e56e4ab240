import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';

/** What is wrong with a field, beside it; the same words stand in the error summary. */
export function ErrorMessage({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">{t`Error:`}</span> {children}
    </p>
  );
}
