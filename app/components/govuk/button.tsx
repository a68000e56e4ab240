import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface ButtonProps {
  children: ReactNode;
  variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  /** Where a form has several: the name and value that are sent for this one. */
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  /** A second click within a second is ignored where there is JavaScript; the command id catches the rest. */
  preventDoubleClick?: boolean | undefined;
  /** Sends the form somewhere else than the form says. */
  formAction?: string | undefined;
}

/** Sends its form. What only leads somewhere is a `ButtonLink`. */
export function Button({ children, variant, name, value, disabled, preventDoubleClick, formAction }: ButtonProps) {
  return (
    <button
      type="submit"
      value={value}
      name={name}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
      data-prevent-double-click={preventDoubleClick}
      formAction={formAction}
      className={classNames('govuk-button', variant && `govuk-button--${variant}`)}
      data-module="govuk-button"
    >
      {children}
    </button>
  );
}
