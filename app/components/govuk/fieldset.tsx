import type { ReactNode } from 'react';
import { classNames, type HeadingSize } from './class-names.ts';

export interface FieldsetProps {
  legend: ReactNode;
  size?: HeadingSize | undefined;
  /** The legend is the page's h1: one question, one page. */
  heading?: boolean | undefined;
  describedBy?: string | undefined;
  role?: 'group' | undefined;
  children: ReactNode;
}

/** Fields that answer one question together. */
export function Fieldset({ legend, size, heading = false, describedBy, role, children }: FieldsetProps) {
  return (
    <fieldset className="govuk-fieldset" role={role} aria-describedby={describedBy}>
      <legend className={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}>
        {heading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
