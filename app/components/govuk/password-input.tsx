import { t } from '../../language/t.ts';
import { classNames, describedBy } from './class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import type { FieldProps } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import { scriptWords } from './script-words.ts';

/** What the button of the component's script says; its own words are English. */
const words = () => ({
  'show-password': t`Show`,
  'hide-password': t`Hide`,
  'show-password-aria-label': t`Show password`,
  'hide-password-aria-label': t`Hide password`,
  'password-shown-announcement': t`Your password is visible`,
  'password-hidden-announcement': t`Your password is hidden`,
});

/** A password, which can be pasted, and shown where there is JavaScript. Never filled in by the server. */
export function PasswordInput(
  props: FieldProps & { autoComplete?: 'current-password' | 'new-password' | 'off' | undefined },
) {
  const { name, id = name, hint, error, autoComplete = 'current-password' } = props;
  return (
    <div
      className={classNames(
        'govuk-form-group',
        error !== undefined && 'govuk-form-group--error',
        'govuk-password-input',
      )}
      data-module="govuk-password-input"
      {...scriptWords(words)}
    >
      <Label htmlFor={id} size={props.labelSize} heading={props.heading}>
        {props.label}
      </Label>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error === undefined ? null : <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          className={classNames(
            'govuk-input govuk-password-input__input govuk-js-password-input-input',
            error !== undefined && 'govuk-input--error',
          )}
          id={id}
          name={name}
          type="password"
          spellCheck={false}
          aria-describedby={describedBy(hint ? `${id}-hint` : false, error !== undefined && `${id}-error`)}
          autoComplete={autoComplete}
          autoCapitalize="none"
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          data-module="govuk-button"
          aria-controls={id}
          aria-label={t`Show password`}
          hidden
        >
          {t`Show`}
        </button>
      </div>
    </div>
  );
}
