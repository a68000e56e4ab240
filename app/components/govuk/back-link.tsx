import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';

/** The way back to the page before. Stands above `main`; `Page` puts it there. */
export function BackLink({ href, children = t`Back` }: { href: string; children?: ReactNode }) {
  return (
    <a href={href} className="govuk-back-link">
      {children}
    </a>
  );
}
