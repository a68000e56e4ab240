import type { EventOf } from '../events.ts';
import { handLinks } from './events.ts';

/** Staff made the link, so staff can take it back; one that came from opening a case out of another says what happened. */
export const isByHand = ({ why, by }: EventOf<'case.linked'>): boolean =>
  by.kind === 'staff' && handLinks.some((one) => one === why);
