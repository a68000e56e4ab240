import { WarningText } from '../../../components/govuk/warning-text.tsx';

interface InDoubtProps {
  base: string;
  answer: { readonly doubts: readonly string[]; readonly warnings?: readonly string[] | undefined };
  /** The pages that the doubts name by their number in the answer. */
  pages: readonly { number: number; documentId: string; document: string; sourcePage: number }[];
}

/** What the checks of a built answer found, and the pages it is about, where an officer can put it right. */
export function InDoubt({ base, answer, pages }: InDoubtProps) {
  return (
    <>
      {answer.doubts.map((doubt) => (
        <WarningText key={doubt}>{asSentence(doubt)}</WarningText>
      ))}
      {pages.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {pages.map(({ number, documentId, sourcePage, document }) => (
            <li key={number}>
              Page {number} is{' '}
              <a className="govuk-link" href={`${base}/workbench/${documentId}/${sourcePage}`}>
                {document}, page {sourcePage}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {answer.warnings?.map((warning) => (
        <WarningText key={warning}>{warning} Whoever approves the answer says in the note what they found.</WarningText>
      ))}
    </>
  );
}

const asSentence = (found: string): string =>
  `${found.slice(0, 1).toUpperCase()}${found.slice(1)}${/[.!?]$/.test(found) ? '' : '.'}`;
