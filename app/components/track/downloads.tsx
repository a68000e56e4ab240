import { t } from '../../language/t.ts';
import type { AnswerPart } from '../../services/released-answer.ts';
import { Table } from '../govuk/table.tsx';
import { WarningText } from '../govuk/warning-text.tsx';
import { fileForms, partHint, partName } from './part-names.ts';

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
            {partHint(one.kind)}
          </li>
        ))}
      </ul>
      <WarningText>
        {t`A file you download stays on this device. Anyone who uses it may be able to open the file.`}
      </WarningText>
    </>
  );
}

/** Who took what and when. If it was not the requester, they will want to know. */
export function DownloadLog({ downloads }: { downloads: readonly (AnswerPart & { when: string })[] }) {
  if (downloads.length === 0) return <p className="govuk-body">{t`Nothing has been downloaded yet.`}</p>;
  return (
    <>
      <Table
        caption={t`Downloads so far`}
        captionHidden
        head={[{ text: t`What` }, { text: t`When` }, { text: t`By` }]}
        rows={downloads.map((one) => [partName(one), one.when, t`You`])}
      />
      <p className="govuk-body">
        {t`“You” is anyone who followed this request with its link. If that was not you, contact us.`}
      </p>
    </>
  );
}
