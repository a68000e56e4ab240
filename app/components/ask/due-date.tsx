import type { Deadline } from '../../../machines/clock/answer.ts';
import type { Right } from '../../../machines/people.ts';
import { stepInWords } from '../../language/said-by-machines.ts';
import { t } from '../../language/t.ts';
import { dateText } from '../../questions/text.ts';
import { Details } from '../govuk/details.tsx';
import { Marked } from '../marked.tsx';

/** The due date of one case in a sentence, and on request how it came about, each step with its source. */
export function DueDate({ title, right, due }: { title: string | null; right: Right; due: Deadline }) {
  return (
    <>
      {title === null ? null : <h3 className="govuk-heading-s">{title}</h3>}
      <p className="govuk-body">{sentence(right, due)}</p>
      <Details summary={due.dueOn === null ? t`What starts the time` : t`How we work out this date`}>
        <ol className="govuk-list govuk-list--number">
          {due.steps.map(stepInWords).map(({ note, citation }) => (
            <li key={note}>
              {note} <span className="govuk-hint">{citation}</span>
            </li>
          ))}
        </ol>
      </Details>
    </>
  );
}

function sentence(right: Right, { dueOn, status }: Deadline) {
  if (status === 'not-started' || dueOn === null) return t`The time to answer starts when we have what we asked for.`;
  const day = dateText(dueOn);
  const text =
    right === 'complaint'
      ? t`We will tell you by [${day}] that we have your complaint, and then look into it.`
      : t`We will answer by [${day}] at the latest.`;
  return <Marked text={text}>{(words) => <strong>{words}</strong>}</Marked>;
}
