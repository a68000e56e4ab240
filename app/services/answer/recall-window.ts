import { addresseeOf } from '../../../machines/delivery/gates.ts';
import type { EventOf } from '../../../machines/events.ts';
import type { LoadedCase } from '../load-case.ts';

const halfAnHour = 30 * 60 * 1000;

/** An answer that has just gone out: to whom and how, and until when it is offered to be taken back at one click. */
export interface RecallWindow {
  readonly to: string;
  readonly how: EventOf<'answer.released'>['delivery'];
  /** Instants in epoch milliseconds. */
  readonly releasedAt: number;
  readonly until: number;
  readonly isDownloaded: boolean;
}

/**
 * The half hour after a release in which a wrong recipient or a wrong page is most often noticed, by whoever sent it (UK
 * GDPR Arts 5(1)(f), 33). Null outside of it, and once the answer was taken back. Pure.
 */
export function recallWindow({ history, state }: LoadedCase, now: number): RecallWindow | null {
  const { release } = state.record;
  const released = history.findLast(({ event }) => event.type === 'answer.released');
  if (!release || !released || now >= released.at + halfAnHour) return null;
  return {
    to: addresseeOf(state).name,
    how: release.delivery,
    releasedAt: released.at,
    until: released.at + halfAnHour,
    isDownloaded: history.some(({ seq, event }) => seq > released.seq && event.type === 'answer.downloaded'),
  };
}
