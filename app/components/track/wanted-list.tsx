import type { Wanted } from '../../services/following/requester-wanted.ts';
import { ButtonLink } from '../govuk/button-link.tsx';
import { InsetText } from '../govuk/inset-text.tsx';

const pageOf = { identity: 'proof/identity', authority: 'proof/authority', question: 'question' };

/** What the requester is asked to do, each with the way to do it. */
export function WantedList({ base, wanted }: { base: string; wanted: readonly Wanted[] }) {
  return wanted.map(({ page, heading, text, action }) => (
    <section key={heading}>
      <h2 className="govuk-heading-m">{heading}</h2>
      {text.length === 0 ? null : (
        <InsetText>
          {text.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </InsetText>
      )}
      {page === null || action === null ? null : <ButtonLink href={`${base}/${pageOf[page]}`}>{action}</ButtonLink>}
    </section>
  ));
}
