import type { Step } from '../../../../machines/clock/answer.ts';

/** How a due date came about: the steps of the clock, each with its source. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="govuk-list govuk-list--number">
      {steps.map((step, index) => (
        <li key={`${step.rule}-${index}`}>
          {step.note} <span className="govuk-hint rd-citation">{step.citation}</span>
        </li>
      ))}
    </ol>
  );
}
