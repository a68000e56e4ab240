import { InsetText } from '../govuk/inset-text.tsx';
import { plainWidth, type WorkbenchData } from './types.ts';

/** A document whose pages are not known yet: its first page can be looked at already. */
export function Waiting({ data, here }: { data: WorkbenchData; here: string }) {
  const { base, document } = data;
  if (document.status === 'failed') {
    return (
      <InsetText>
        {document.failure ?? 'This document could not be read.'}{' '}
        <a className="govuk-link" href={`${base}/documents`}>
          Remove it under Documents
        </a>
        .
      </InsetText>
    );
  }
  return (
    <>
      <InsetText>
        This document is still being read. You can look at its first page; marking starts when the words are known.{' '}
        <a className="govuk-link" href={here}>
          Look again
        </a>
      </InsetText>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="rd-pane" aria-label="First page" tabIndex={0}>
        <img
          className="rd-sheet__first"
          src={`${base}/pages/${document.id}/1.png?w=1200`}
          width={plainWidth}
          alt="First page, still without its words"
        />
      </section>
    </>
  );
}
