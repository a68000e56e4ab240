import { t } from '../../language/t.ts';
import type { AnswerPart } from '../../services/released-answer.ts';
import { Downloads } from './downloads.tsx';

/** What somebody had been given before their request was opened again. */
export function EarlierAnswers(props: {
  base: string;
  earlier: readonly { readonly on: string; readonly parts: readonly AnswerPart[] }[];
}) {
  return props.earlier.map(({ on, parts }) => (
    <section key={on}>
      <h2 className="govuk-heading-m">{t`What we sent you on ${on}`}</h2>
      <p className="govuk-body">{t`We have opened your request again. You can still read what we sent you before.`}</p>
      <Downloads base={props.base} parts={parts} />
    </section>
  ));
}
