import type { StageRow } from '../../../services/answer/stage-list.ts';

/** The stages of an answer: what went out when, what is being made, what is still to come. */
export function StageList({ base, stages }: { base: string; stages: readonly StageRow[] }) {
  return stages.map(({ number, sentOn, documents, rest, expectedOn, files }) => (
    <section key={number}>
      <h2 className="govuk-heading-m">
        {sentOn === null ? `Stage ${number}, which is being made` : `Stage ${number}, sent on ${sentOn}`}
      </h2>
      <p className="govuk-body">Its documents: {documents.join(', ')}.</p>
      <p className="govuk-body">
        Still to come, by {expectedOn}: {rest}
      </p>
      {files.length === 0 ? null : (
        <ul className="govuk-list">
          {files.map(({ file, kind }) => (
            <li key={file}>
              <a className="govuk-link" href={`${base}/files/${file}`}>
                Stage {number}: {kind === 'bundle' ? 'pages' : kind} (PDF)
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  ));
}
