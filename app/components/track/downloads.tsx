import type { AnswerPart } from '../../services/released-answer.ts';
import { Table } from '../govuk/table.tsx';
import { WarningText } from '../govuk/warning-text.tsx';
import { fileForms, partHints, partName } from './part-names.ts';

/** The files of a released answer. Plain links: they can be opened, saved or sent to a printer as anyone likes. */
export function Downloads({ base, parts }: { base: string; parts: readonly AnswerPart[] }) {
  return (
    <>
      <ul className="govuk-list">
        {parts.map((one) => (
          <li key={one.part} className="govuk-!-margin-bottom-4">
            <a className="govuk-link govuk-!-font-weight-bold" href={`${base}/download/${one.part}`}>
              {partName(one)} ({fileForms[one.kind]})
            </a>
            <br />
            {partHints[one.kind]}
          </li>
        ))}
      </ul>
      <WarningText>
        A file you download stays on this device. Anyone who uses it may be able to open the file.
      </WarningText>
    </>
  );
}

/** Who took what and when. If it was not the requester, they will want to know. */
export function DownloadLog({ downloads }: { downloads: readonly (AnswerPart & { when: string })[] }) {
  if (downloads.length === 0) return <p className="govuk-body">Nothing has been downloaded yet.</p>;
  return (
    <>
      <Table
        caption="Downloads so far"
        captionHidden
        head={[{ text: 'What' }, { text: 'When' }, { text: 'By' }]}
        rows={downloads.map((one) => [partName(one), one.when, 'You'])}
      />
      <p className="govuk-body">
        “You” is anyone who followed this request with its link. If that was not you, contact us.
      </p>
    </>
  );
}
