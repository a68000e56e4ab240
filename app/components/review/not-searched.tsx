import type { Unsearchable } from '../../services/file/unsearchable.ts';
import { WarningText } from '../govuk/warning-text.tsx';

/** What a search did not see into, and why: the words may stand there all the same. */
export function NotSearched({ blind, base }: { blind: readonly Unsearchable[]; base: string }) {
  if (blind.length === 0) return null;
  return (
    <section aria-labelledby="not-searched">
      <h2 className="govuk-heading-m" id="not-searched">
        Not searched
      </h2>
      <WarningText>The words may stand on these pages all the same. Read them by eye.</WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {blind.map(({ documentId, document, pages, why }) => (
          <li key={`${documentId} ${why}`}>
            {document}
            {pages.length > 0 ? (
              <>
                , {pages.length === 1 ? 'page' : 'pages'}{' '}
                {pages.map((page, index) => (
                  <span key={page}>
                    {index > 0 ? ', ' : ''}
                    <a className="govuk-link" href={`${base}/workbench/${documentId}/${page}`}>
                      {page}
                      <span className="govuk-visually-hidden"> of {document}</span>
                    </a>
                  </span>
                ))}
              </>
            ) : null}
            : {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
