import { t } from '../../language/t.ts';
import { classNames, describedBy } from './class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import { scriptWords } from './script-words.ts';
import type { TextareaProps } from './textarea.tsx';

/** The forms of a plural that English and Welsh have, as `Intl.PluralRules` names them. */
const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** What the component's script says while it counts. */
function words(): Record<string, string> {
  const under = { one: t`You have %{count} character remaining`, other: t`You have %{count} characters remaining` };
  const over = { one: t`You have %{count} character too many`, other: t`You have %{count} characters too many` };
  const counted = plurals.flatMap((form) => {
    const at = form === 'one' ? 'one' : 'other';
    return [
      [`characters-under-limit.${form}`, under[at]],
      [`characters-over-limit.${form}`, over[at]],
    ];
  });
  return { 'characters-at-limit': t`You have 0 characters remaining`, ...Object.fromEntries(counted) };
}

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
      {...scriptWords(words)}
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
        {t`You can enter up to ${maxLength} characters`}
      </Hint>
    </div>
  );
}
