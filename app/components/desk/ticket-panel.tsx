import type { ReactNode } from 'react';
import { classNames } from '../govuk/class-names.ts';

export interface Ticket {
  id: string;
  /** The stripe at its edge; the words say the same. */
  colour?: 'blue' | 'red' | 'yellow' | 'green' | 'purple' | 'orange' | undefined;
  children: ReactNode;
}

/** Tiles of a dashboard, as a list: a landmark for each would clutter what a screen reader says. */
export function TicketPanel({ tickets }: { tickets: readonly Ticket[] }) {
  return (
    <ul className="rd-tiles">
      {tickets.map(({ id, colour, children }) => (
        <li
          key={id}
          className={classNames('moj-ticket-panel__content', colour && `moj-ticket-panel__content--${colour}`)}
        >
          {children}
        </li>
      ))}
    </ul>
  );
}
