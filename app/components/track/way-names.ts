import type { ReceivingWay } from '../../../machines/people.ts';
import { t } from '../../language/t.ts';

/** How the requester reads each way of getting the answer. */
export function wayName(way: ReceivingWay): string {
  switch (way) {
    case 'all-at-once':
      return t`online, all at once`;
    case 'in-parts':
      return t`online, one document at a time`;
    case 'paper':
      return t`on paper, by post`;
    case 'stick':
      return t`on a USB stick, by post`;
    case 'together':
      return t`reading it together with a worker`;
    case 'visit':
      return t`coming to our office to see it`;
  }
}
