import { t } from '../../language/t.ts';
import { Details } from '../govuk/details.tsx';

/** When the answer is due, and how that date came about for whoever wants to know. */
export function TimeDetails(props: {
  time: readonly string[];
  steps: readonly { note: string; citation: string }[];
  open?: boolean;
}) {
  const { time, steps, open } = props;
  return (
    <>
      {time.map((line) => (
        <p className="govuk-body" key={line}>
          {line}
        </p>
      ))}
      {steps.length === 0 ? null : (
        <Details summary={t`How we worked this out`} open={open}>
          <ol className="govuk-list govuk-list--number">
            {steps.map(({ note, citation }, index) => (
              <li key={index}>
                {note} <span className="govuk-hint govuk-!-display-inline">({citation})</span>
              </li>
            ))}
          </ol>
        </Details>
      )}
    </>
  );
}
