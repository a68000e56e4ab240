import { t } from '../../language/t.ts';
import type { AnswerPart } from '../../services/answer/released-answer.ts';
import { Downloads } from './downloads.tsx';

/** What somebody had been given before their request was opened again, and the stages of an answer that came so far. */
export function EarlierAnswers(props: {
  base: string;
  earlier: readonly { readonly on: string; readonly stage: number | null; readonly parts: readonly AnswerPart[] }[];
}) {
  return props.earlier.map(({ on, stage, parts }, index) => (
    <section key={index}>
      <h2 className="govuk-heading-m">
        {stage === null ? t`What we sent you on ${on}` : t`Stage ${stage}, sent on ${on}`}
      </h2>
      <p className="govuk-body">
        {stage === null
          ? t`We have opened your request again. You can still read what we sent you before.`
          : t`This is part of our answer. It has a letter of its own, and its own page numbers.`}
      </p>
      <Downloads base={props.base} parts={parts} />
    </section>
  ));
}
