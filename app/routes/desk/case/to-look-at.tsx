import type { AnswerPage } from '../../../services/answer/answer-pages.ts';
import type { LookedAt } from '../../../services/approval/looked-at.ts';

const many = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;

/** What whoever approves has looked at, and where to go on: what changed since they last looked, what is left, the sample. */
export function ToLookAt({ base, looked }: { base: string; looked: LookedAt }) {
  const { pages, seen, next, changed, isLetterChanged, hasAnsweredDoubts, sample } = looked;
  const [firstChanged] = changed;
  const [firstOfSample] = sample?.toLookAt ?? [];
  const way = (to: AnswerPage, text: string) => (
    <a className="govuk-link" href={`${base}/compare/${to.number}#ways`}>
      {text}
    </a>
  );
  return (
    <section aria-labelledby="to-look-at">
      <h2 className="govuk-heading-m" id="to-look-at">
        To look at before you approve
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {isLetterChanged ? (
          <li>
            Something of the letter was written anew since you last looked:{' '}
            <a className="govuk-link" href={`${base}/letter`}>
              read the letter
            </a>
          </li>
        ) : null}
        {firstChanged ? (
          <li>
            {many(changed.length)} changed since you last looked: {way(firstChanged, 'the first of them')}, or{' '}
            <a className="govuk-link" href={`${base}/redactions`}>
              what changed on each
            </a>
          </li>
        ) : null}
        {hasAnsweredDoubts ? (
          <li>
            Somebody answered doubts about these pages:{' '}
            <a className="govuk-link" href={`${base}/doubts`}>
              read which, and why they may stay
            </a>
          </li>
        ) : null}
        <li>
          You have looked at {seen} of {many(pages.length)}, before and after
          {next ? <>: {way(next, 'next page you have not looked at')}</> : null}
          {sample || !next ? null : '. A sample is not enough here: you look at all of them'}
        </li>
        {sample ? (
          <li>
            Of the sample ({sample.percent}%, and every page with a doubt, a warning, a comment or a change),{' '}
            {sample.toLookAt.length} of {many(sample.pages.length)} {sample.toLookAt.length === 1 ? 'is' : 'are'} left
            {firstOfSample ? <>: {way(firstOfSample, 'next page of the sample')}</> : null}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
