import { t } from '../../language/t.ts';
import type { AnswerPart } from '../../services/answer/released-answer.ts';
import { Table } from '../govuk/table.tsx';
import { WarningText } from '../govuk/warning-text.tsx';
import { fileForms, partHint, partName } from './part-names.ts';

/**
 * The files of a released answer. Plain links: they can be opened, saved or sent to a printer as anyone likes. Where something
 * may be hard to read, the link says so and leads past a warning.
 */
export function Downloads({ base, parts }: { base: string; parts: readonly AnswerPart[] }) {
  const documents = parts.filter(({ kind }) => kind === 'document');
  const isInParts = parts.some(({ nth }) => nth !== undefined);
  return (
    <>
      <Files base={base} parts={parts.filter(({ kind }) => kind !== 'document')} />
      {documents.length === 0 ? null : (
        <section>
          <h3 className="govuk-heading-s">{t`One document at a time`}</h3>
          <p className="govuk-body">
            {isInParts
              ? t`Open each one when you want to. They are the same pages as in the files above.`
              : t`Open each one when you want to. They are the same pages as in the one file.`}
          </p>
          <Files base={base} parts={documents} />
        </section>
      )}
      <WarningText>
        {t`A file you download stays on this device. Anyone who uses it may be able to open the file.`}
      </WarningText>
    </>
  );
}

const Files = ({ base, parts }: { base: string; parts: readonly AnswerPart[] }) => (
  <ul className="govuk-list">
    {parts.map((one) => (
      <li key={one.part} className="govuk-!-margin-bottom-4">
        <a
          className="govuk-link govuk-!-font-weight-bold"
          href={`${base}/${one.warns ? 'before' : 'download'}/${one.part}`}
        >
          {nameWithStage(one)} ({fileForms[one.kind]})
        </a>
        <br />
        {one.warns ? <strong>{t`Some of it may be hard to read. We tell you more before you open it.`} </strong> : null}
        {partHint(one)}
      </li>
    ))}
  </ul>
);

/** Parts of several stages have the same names. */
const nameWithStage = (one: AnswerPart): string =>
  one.stage === undefined ? partName(one) : t`${partName(one)}, stage ${one.stage}`;

/** Who took what and when. If it was not the requester, they will want to know. */
export function DownloadLog({ downloads }: { downloads: readonly (AnswerPart & { when: string })[] }) {
  if (downloads.length === 0) return <p className="govuk-body">{t`Nothing has been downloaded yet.`}</p>;
  return (
    <>
      <Table
        caption={t`Downloads so far`}
        captionHidden
        head={[{ text: t`What` }, { text: t`When` }, { text: t`By` }]}
        rows={downloads.map((one) => [nameWithStage(one), one.when, t`You`])}
      />
      <p className="govuk-body">
        {t`“You” is anyone who followed this request with its link. If that was not you, contact us.`}
      </p>
    </>
  );
}
