import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** Help for a question, tied to its field by `id` and aria-describedby. Text only: links in a hint are lost to many. */
export function Hint({
  id,
  className,
  children,
}: {
  id?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div id={id} className={classNames('govuk-hint', className)}>
      {children}
    </div>
  );
}
