import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

/** A status as a word on colour; the word alone must say it. */
export function Tag({
  colour,
  className,
  children,
}: {
  colour?: TagColour | undefined;
  className?: string;
  children: ReactNode;
}) {
  return <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`, className)}>{children}</strong>;
}
