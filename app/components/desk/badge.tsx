import type { ReactNode } from 'react';
import { classNames } from '../govuk/class-names.ts';

export type BadgeColour = 'purple' | 'bright-purple' | 'red' | 'green' | 'blue' | 'black' | 'grey' | 'orange';

/** A word that sets one case apart. Loses its value where every row has one. */
export function Badge({ colour, children }: { colour?: BadgeColour | undefined; children: ReactNode }) {
  return <span className={classNames('moj-badge', colour && `moj-badge--${colour}`)}>{children}</span>;
}
