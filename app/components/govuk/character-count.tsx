import { classNames, describedBy } from './class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import type { TextareaProps } from './textarea.tsx';

/** Several lines with a limit that counts down where there is JavaScript and is said in words where there is none. */
export function CharacterCount(props: TextareaProps & { maxLength: number }) {
  const { name, id = name, value, rows = 5, hint, error, maxLength } = props;
  return (
    <div
      className={classNames(
        'govuk-form-group',
        error !== undefined && 'govuk-form-group--error',
        'govuk-character-count',
      )}
      data-module="govuk-character-count"
      data-maxlength={maxLength}
    >
      <Label htmlFor={id} size={props.labelSize} heading={props.heading}>
        {props.label}
      </Label>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error === undefined ? null : <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <textarea
        className={classNames(
          'govuk-textarea',
          error !== undefined && 'govuk-textarea--error',
          'govuk-js-character-count',
        )}
        id={id}
        name={name}
        rows={rows}
        spellCheck={props.spellCheck}
        aria-describedby={describedBy(`${id}-info`, hint ? `${id}-hint` : false, error !== undefined && `${id}-error`)}
        defaultValue={value}
      />
      <Hint id={`${id}-info`} className="govuk-character-count__message">
        You can enter up to {maxLength} characters
      </Hint>
    </div>
  );
}
