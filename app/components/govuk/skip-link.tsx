import { t } from '../../language/t.ts';

/** First thing in the body: past the header, to the content. */
export function SkipLink({ href = '#main-content', text = t`Skip to main content` }: { href?: string; text?: string }) {
  return (
    <a href={href} className="govuk-skip-link" data-module="govuk-skip-link">
      {text}
    </a>
  );
}
