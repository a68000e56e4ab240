import type { ReactNode } from 'react';

/** A few words set apart: a quotation, an example, a thing to bear in mind. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
