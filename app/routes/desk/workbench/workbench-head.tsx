import { Tag } from '../../../components/govuk/tag.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import type { CaseHead } from '../case/case-head.ts';
import { ragColour } from '../words.ts';

/** Whose case it is and when it is due, in one line: the page below needs the room. */
export function WorkbenchHead({ head }: { head: CaseHead }) {
  return (
    <section aria-label="This case">
      <p className="govuk-body rd-workbench-head">
        <a className="govuk-link" href={`/desk/cases/${head.id}`}>
          {head.reference}
        </a>
        <span>
          {head.rightName}: <strong>{head.requester}</strong>
          {head.subject ? ` for ${head.subject}` : ''}
        </span>
        <Tag colour={ragColour[head.clock.level]}>{head.clock.words}</Tag>
        {head.dueOn ? <span>Due {head.dueOn}</span> : null}
        <a className="govuk-link" href={`/desk/cases/${head.id}/terms`}>
          Search all documents
        </a>
      </p>
      {head.safety ? (
        <WarningText>
          {head.safety.heading} {head.safety.note}
        </WarningText>
      ) : null}
    </section>
  );
}
