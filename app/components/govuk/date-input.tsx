import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';
import { classNames, describedBy, type HeadingSize } from './class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Fieldset } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

const parts = [
  { part: 'day', width: 2 },
  { part: 'month', width: 2 },
  { part: 'year', width: 4 },
] as const;
export type DatePart = (typeof parts)[number]['part'];

const nameOf = (part: DatePart): string => (part === 'day' ? t`Day` : part === 'month' ? t`Month` : t`Year`);

export interface DateInputProps {
  /** The three fields are `name-day`, `name-month` and `name-year`; `parseForm` makes one date of them. */
  name: string;
  legend: ReactNode;
  legendSize?: HeadingSize | undefined;
  heading?: boolean | undefined;
  /** An example with a day after the 12th: "For example, 27 3 2026". */
  hint?: ReactNode;
  error?: string | undefined;
  /** The one part that is wrong; without it all three are marked. */
  errorPart?: DatePart | undefined;
  values?: { readonly [part in DatePart]?: string | undefined } | undefined;
  /** Filled in by the browser: only for the date of birth of the person who is typing. */
  ownBirthday?: boolean | undefined;
}

/** A date in three fields: no calendar to click through, and a date of birth is typed faster. */
export function DateInput(props: DateInputProps) {
  const { name, hint, error, errorPart, values = {}, ownBirthday = false } = props;
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      <Fieldset
        legend={props.legend}
        size={props.legendSize}
        heading={props.heading}
        role="group"
        describedBy={describedBy(hint ? `${name}-hint` : false, error !== undefined && `${name}-error`)}
      >
        {hint ? <Hint id={`${name}-hint`}>{hint}</Hint> : null}
        {error === undefined ? null : <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
        <div className="govuk-date-input" id={name}>
          {parts.map(({ part, width }) => {
            const wrong = error !== undefined && (errorPart === undefined || errorPart === part);
            return (
              <div key={part} className="govuk-date-input__item">
                <div className="govuk-form-group">
                  <Label htmlFor={`${name}-${part}`} className="govuk-date-input__label">
                    {nameOf(part)}
                  </Label>
                  <input
                    className={classNames(
                      'govuk-input govuk-date-input__input',
                      wrong && 'govuk-input--error',
                      `govuk-input--width-${width}`,
                    )}
                    id={`${name}-${part}`}
                    name={`${name}-${part}`}
                    type="text"
                    inputMode="numeric"
                    defaultValue={values[part]}
                    autoComplete={ownBirthday ? `bday-${part}` : undefined}
                  />
                </div>
              </div>
            );
          })}
        </div>
      </Fieldset>
    </div>
  );
}
