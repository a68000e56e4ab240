import type { StoredEvent } from '../../db/store.ts';
import { fold } from '../../machines/case.ts';
import { caseEvent } from '../../machines/events.ts';

/** Replays a case's history through the machine. @throws naming the event that is impossible or has a wrong shape */
export function refold(events: readonly StoredEvent[]): void {
  fold(
    events.map(({ seq, type, payload }) => {
      const read = caseEvent.safeParse(payload);
      if (!read.success || read.data.type !== type) throw new Error(`event ${seq} (${type}) has an impossible shape`);
      return read.data;
    }),
  );
}
