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
  /** Whether any of what is taken back was downloaded. */
  readonly isDownloaded: boolean;
  /** How many stages of it are taken back, all that were sent; 0 where it is the answer that stands, by itself. */
  readonly stages: number;
}

/**
 * The half hour after a release in which a wrong recipient or a wrong page is most often noticed, by whoever sent it (UK
 * GDPR Arts 5(1)(f), 33). Null outside of it, and once the answer was taken back. Pure.
 */
export function recallWindow(
  { history, state }: Pick<LoadedCase, 'history' | 'state'>,
  now: number,
): RecallWindow | null {
  const { record } = state;
  const stages = record.release === null ? state.stages.sent.length : 0;
  const release = record.release ?? (stages > 0 ? record.earlier.at(-1)?.release : undefined);
  // The last answer may have gone out after the stages, and have been taken back by itself.
  const releases = history.filter(({ event }) => event.type === 'answer.released' && (stages === 0 || event.stage));
  const released = releases.at(-1);
  if (!release || !released || now >= released.at + halfAnHour) return null;
  const first = releases.at(-Math.max(stages, 1)) ?? released;
  return {
    to: addresseeOf(state).name,
    how: release.delivery,
    releasedAt: released.at,
    until: released.at + halfAnHour,
    isDownloaded: history.some(({ seq, event }) => seq > first.seq && event.type === 'answer.downloaded'),
    stages,
  };
}
