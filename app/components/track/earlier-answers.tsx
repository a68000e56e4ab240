import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import type { EarlierParts } from '../../services/answer/released-answer.ts';
import { BeforeReading } from './before-reading.tsx';
import { Downloads } from './downloads.tsx';

/** An answer before the one that stands, with its day in words. */
type Earlier = Omit<EarlierParts, 'on'> & { readonly on: string };

/** What somebody had been given before their request was opened again, and the stages of an answer that came so far. */
export const EarlierAnswers = (props: { base: string; earlier: readonly Earlier[]; support: Profile['support'] }) =>
  props.earlier.map(({ number, on, stage, parts, hasLetter }) => (
    <section key={number}>
      <h2 className="govuk-heading-m">
        {stage === null ? t`What we sent you on ${on}` : t`Stage ${stage}, sent on ${on}`}
      </h2>
      <p className="govuk-body">
        {stage === null
          ? t`We have opened your request again. You can still read what we sent you before.`
          : t`This is part of our answer. It has a letter of its own, and its own page numbers.`}
      </p>
      {hasLetter ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${props.base}/answer/${number}`}>
            {stage === null ? t`Read our letter of ${on}` : t`Read our letter of stage ${stage}`}
          </a>
        </p>
      ) : null}
      <BeforeReading support={props.support} />
      <Downloads base={props.base} parts={parts} />
    </section>
  ));
