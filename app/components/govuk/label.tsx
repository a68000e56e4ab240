import type { ReactNode } from 'react';
import { classNames, type HeadingSize } from './class-names.ts';

export interface LabelProps {
  htmlFor: string;
  size?: HeadingSize | undefined;
  /** The label is the page's h1: one question, one page. */
  heading?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** The name of a field. */
export function Label({ htmlFor, size, heading = false, className, children }: LabelProps) {
  const label = (
    <label className={classNames('govuk-label', size && `govuk-label--${size}`, className)} htmlFor={htmlFor}>
      {children}
    </label>
  );
  return heading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
