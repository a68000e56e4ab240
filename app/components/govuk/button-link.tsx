import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface ButtonLinkProps {
  href: string;
  children: ReactNode;
  variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  /** The green arrow of a start page. */
  start?: boolean | undefined;
}

/** A link that looks like a button: the main way on from a page without a form. */
export function ButtonLink({ href, children, variant, start = false }: ButtonLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a link; the script makes the space bar follow it
    <a
      href={href}
      role="button"
      draggable={false}
      className={classNames('govuk-button', variant && `govuk-button--${variant}`, start && 'govuk-button--start')}
      data-module="govuk-button"
    >
      {children}
      {start ? <StartIcon /> : null}
    </a>
  );
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
