import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import type { noticesOf } from './notices-of.ts';

/** Letters on the way to an answer, for those who are not reached by e-mail. */
export function Notices({
  caseId,
  letters,
  answer,
  paper,
  forbidden,
}: { caseId: string } & ReturnType<typeof noticesOf>) {
  return (
    <section aria-labelledby="letters">
      <h2 className="govuk-heading-m" id="letters">
        Letters
      </h2>
      {forbidden ? (
        <WarningText>
          {forbidden.sentence} No letter is made meanwhile. ({forbidden.citation})
        </WarningText>
      ) : paper === null ? (
        <p className="govuk-body">This person gets e-mails. These letters say the same on paper.</p>
      ) : (
        <InsetText>{paper}</InsetText>
      )}
      {letters.length === 0 && answer === null && forbidden === null ? (
        <p className="govuk-body">No letter fits the case as it stands.</p>
      ) : null}
      <ul className="govuk-list">
        {answer === null ? null : (
          <li>
            <a className="govuk-link" href={`/desk/cases/${caseId}/files/${answer}`}>
              Our answer, as it was released (PDF)
            </a>
          </li>
        )}
        {letters.map(({ kind, name }) => (
          <li key={kind}>
            <a className="govuk-link" href={`/desk/cases/${caseId}/notices/${kind}`}>
              {name}
            </a>{' '}
            (
            <a className="govuk-link" href={`/desk/cases/${caseId}/notices/${kind}/pdf`}>
              PDF<span className="govuk-visually-hidden"> of “{name}”</span>
            </a>
            )
          </li>
        ))}
      </ul>
    </section>
  );
}
