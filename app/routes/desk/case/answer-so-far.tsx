import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { AnswerFiles } from './answer-files.tsx';

type Files = Parameters<typeof AnswerFiles>[0];

interface AnswerSoFarProps extends Omit<Files, 'answer'> {
  work: string;
  /** Null until one is built. */
  answer: Files['answer'] | null;
  /** Whether there is a letter to be read and changed before. */
  hasLetter: boolean;
}

/** What there is of the answer: nothing yet but its letter, one that is being built, or its files. */
export function AnswerSoFar({ base, work, answer, bundles, firstPage, hasLetter }: AnswerSoFarProps) {
  if (answer?.letter) return <AnswerFiles {...{ base, answer, bundles, firstPage }} />;
  if (work === 'approving' && !answer)
    return (
      <InsetText>
        The answer is being built and checked.{' '}
        <a className="govuk-link" href={`${base}/answer`}>
          Look again
        </a>
      </InsetText>
    );
  if (work !== 'working') return null;
  return (
    <>
      <p className="govuk-body">The answer is built when it is sent for approval.</p>
      {hasLetter ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/draft`}>
            Read the letter, and change its words
          </a>
        </p>
      ) : null}
    </>
  );
}
