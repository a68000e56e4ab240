import { type ReactNode, useContext } from 'react';
import type { FieldError } from '../http/form-state.ts';
import { t } from '../language/t.ts';
import { BackLink } from './govuk/back-link.tsx';
import { ErrorSummary } from './govuk/error-summary.tsx';
import { SiteContext } from './site.ts';

export interface PageProps {
  /** For the tab and the history, so neutral: no name, no kind of record. Normally the words of the h1. */
  title: string;
  /** Where the back link leads; none without it. */
  back?: string | undefined;
  /** What is wrong with what was sent: the title then begins with "Error: " and a summary stands first. */
  errors?: readonly FieldError[] | undefined;
  /** What was sent came to nothing, and why (`NotDone`). It stands first like errors. */
  refused?: ReactNode;
  /** Between header and main: a case's identity bar, its tabs. */
  before?: ReactNode;
  children: ReactNode;
}

/**
 * One page inside its audience's frame: title, back link, error summary, main. On a phone what stands before main is a
 * screen and more, so where something is wrong main begins above it, with that.
 */
export function Page({ title, back, errors = [], refused, before, children }: PageProps) {
  const { serviceName } = useContext(SiteContext);
  const words = title === serviceName ? title : `${title} – ${serviceName}`;
  const isWrong = errors.length > 0 || Boolean(refused);
  return (
    <>
      <title>{errors.length > 0 ? t`Error: ${words}` : words}</title>
      {back === undefined ? null : (
        <nav aria-label={t`Back`}>
          <BackLink href={back} />
        </nav>
      )}
      {isWrong ? null : before}
      <main className="govuk-main-wrapper" id="main-content">
        {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
        {refused}
        {isWrong ? before : null}
        {children}
      </main>
    </>
  );
}
