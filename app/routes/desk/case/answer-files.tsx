import type { CaseState } from '../../../../machines/case.ts';
import type { bundlesOf } from '../../../services/answer/released-answer.ts';

/** The files of an answer that is built, with a way to each. */
export function AnswerFiles(props: {
  base: string;
  answer: NonNullable<CaseState['record']['answer']>;
  bundles: ReturnType<typeof bundlesOf>;
  firstPage: number | null;
}) {
  const { base, answer, bundles, firstPage } = props;
  const links = [
    ...(answer.letter === null ? [] : [<LetterLinks key="letter" base={base} letter={answer.letter} />]),
    ...(answer.schedule === null ? [] : [fileLink(base, answer.schedule, 'Schedule of disclosure (PDF)')]),
    ...bundles.map(({ file, firstPage: first, lastPage: last }, index) =>
      fileLink(
        base,
        file,
        bundles.length === 1
          ? `Pages to be disclosed (PDF, ${pagesOf(answer)})`
          : `Pages to be disclosed, part ${index + 1} of ${bundles.length} (PDF, numbers ${first} to ${last})`,
      ),
    ),
    ...(firstPage === null ? [] : [link(`${base}/compare/${firstPage}`, 'Before and after, page by page')]),
    ...answer.exports.flatMap(({ dataSet, csv, json }) => [
      fileLink(base, csv, `${dataSet} (CSV)`),
      fileLink(base, json, `${dataSet} (JSON)`),
    ]),
  ];
  return <ul className="govuk-list">{links}</ul>;
}

/** How many pages the one file of an answer has, cover and contents among them. */
function pagesOf({ pages, parts = [] }: NonNullable<CaseState['record']['answer']>): string {
  const count = Math.max(pages, ...parts.map(({ lastPage }) => lastPage));
  return count === 1 ? '1 page' : `${count} pages`;
}

const link = (href: string, text: string) => (
  <li key={href}>
    <a className="govuk-link" href={href}>
      {text}
    </a>
  </li>
);

const fileLink = (base: string, file: string, text: string) => link(`${base}/files/${file}`, text);

const LetterLinks = ({ base, letter }: { base: string; letter: string }) => (
  <>
    <li>
      <a className="govuk-link" href={`${base}/files/${letter}`}>
        Letter (PDF)
      </a>{' '}
      (
      <a className="govuk-link" href={`${base}/letter/large`}>
        in large print
      </a>
      )
    </li>
    {link(`${base}/letter`, 'Letter as a page')}
  </>
);
