import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label, type LabelProps } from './label.tsx';

/** What every field takes. `id` is the name unless given; the error summary links to it. */
export interface FieldProps {
  name: string;
  id?: string | undefined;
  label: ReactNode;
  labelSize?: LabelProps['size'];
  /** The label is the page's h1. */
  heading?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
}

/** The frame of a field: label, hint, error, then the field itself. */
export function FormGroup({
  id,
  label,
  labelSize,
  heading,
  hint,
  error,
  labelClassName,
  children,
}: Omit<FieldProps, 'name' | 'id'> & { id: string; labelClassName?: string | undefined; children: ReactNode }) {
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      <Label htmlFor={id} size={labelSize} heading={heading} className={labelClassName}>
        {label}
      </Label>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error === undefined ? null : <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children}
    </div>
  );
}
