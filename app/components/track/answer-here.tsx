import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import type { AnswerPart } from '../../services/answer/released-answer.ts';
import { ButtonLink } from '../govuk/button-link.tsx';
import { BeforeReading } from './before-reading.tsx';
import { Downloads } from './downloads.tsx';

/** The released answer: the letter to read as a page, the files, and what helps before reading hard things. */
export function AnswerHere(props: { base: string; parts: readonly AnswerPart[]; support: Profile['support'] }) {
  const { base, parts, support } = props;
  return (
    <section>
      <ButtonLink href={`${base}/answer`}>{t`Read our letter`}</ButtonLink>
      <BeforeReading support={support} />
      <h2 className="govuk-heading-m">{t`Download our answer`}</h2>
      <Downloads base={base} parts={parts} />
    </section>
  );
}
