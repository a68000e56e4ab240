import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import type { AnswerPart } from '../../services/answer/released-answer.ts';
import { ButtonLink } from '../govuk/button-link.tsx';
import { Details } from '../govuk/details.tsx';
import { inEnglish } from '../in-english.ts';
import { Downloads } from './downloads.tsx';

/** The released answer: the letter to read as a page, the files, and what helps before reading hard things. */
export function AnswerHere(props: { base: string; parts: readonly AnswerPart[]; support: Profile['support'] }) {
  const { base, parts, support } = props;
  return (
    <section>
      <ButtonLink href={`${base}/answer`}>{t`Read our letter`}</ButtonLink>
      <Details summary={t`Before you read your documents`}>
        <p>
          {t`Some of it may be hard to read, or not what you remember. You do not have to read it all at once, or alone.`}
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {support.map(({ what, text, href }) => (
            <li key={href} {...inEnglish()}>
              {what}:{' '}
              <a className="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </Details>
      <h2 className="govuk-heading-m">{t`Download our answer`}</h2>
      <Downloads base={base} parts={parts} />
    </section>
  );
}
