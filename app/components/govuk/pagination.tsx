import { t } from '../../language/t.ts';
import { Marked } from '../marked.tsx';

const previousArrow =
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z';
const nextArrow =
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z';

/**
 * The next and the previous part of a list. Lists page by key, not by number: a new case must not push others across a
 * page's edge while somebody works through them.
 */
export function Pagination({ previous, next }: { previous?: string | undefined; next?: string | undefined }) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={t`Pagination`}>
      {previous === undefined ? null : (
        <ArrowLink href={previous} rel="prev" arrow={previousArrow}>
          {t`Previous[ page]`}
        </ArrowLink>
      )}
      {next === undefined ? null : (
        <ArrowLink href={next} rel="next" arrow={nextArrow}>
          {t`Next[ page]`}
        </ArrowLink>
      )}
    </nav>
  );
}

function ArrowLink({
  href,
  rel,
  arrow,
  children,
}: {
  href: string;
  rel: 'prev' | 'next';
  arrow: string;
  children: string;
}) {
  return (
    <div className={`govuk-pagination__${rel}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={rel}>
        <svg
          className={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
          xmlns="http://www.w3.org/2000/svg"
          height="13"
          width="15"
          aria-hidden="true"
          focusable="false"
          viewBox="0 0 15 13"
        >
          <path d={arrow} />
        </svg>
        <span className="govuk-pagination__link-title govuk-pagination__link-title--decorated">
          <Marked text={children}>{(words) => <span className="govuk-visually-hidden">{words}</span>}</Marked>
        </span>
      </a>
    </div>
  );
}
