import { WarningText } from '../../../components/govuk/warning-text.tsx';
import type { StageRow } from '../../../services/answer/stage-list.ts';

/** The stages of an answer: what went out when, what is being made, what is still to come. */
export function StageList({ base, stages }: { base: string; stages: readonly StageRow[] }) {
  return stages.map(({ number, sentOn, documents, rest, expectedOn, lateFor, files }) => (
    <section key={number}>
      <h2 className="govuk-heading-m">
        {sentOn === null ? `Stage ${number}, which is being made` : `Stage ${number}, sent on ${sentOn}`}
      </h2>
      <p className="govuk-body">Its documents: {documents.join(', ')}.</p>
      <p className="govuk-body">
        Still to come, by {expectedOn}: {rest}
      </p>
      {lateFor === null ? null : (
        <WarningText>
          All of the answer is due by {lateFor}, and the requester would read a later day. Plan an earlier one, or
          extend the time first.
        </WarningText>
      )}
      {files.length === 0 ? null : (
        <ul className="govuk-list">
          {files.map(({ file, kind, nth }) => (
            <li key={file}>
              <a className="govuk-link" href={`${base}/files/${file}`}>
                Stage {number}: {kind === 'bundle' ? 'pages' : kind}
                {nth ? `, part ${nth.number} of ${nth.of}` : ''} (PDF)
              </a>
              {kind === 'letter' ? (
                <>
                  {' '}
                  (
                  <a className="govuk-link" href={`${base}/letter/large?stage=${number}`}>
                    in large print<span className="govuk-visually-hidden">, stage {number}</span>
                  </a>
                  )
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  ));
}
