import type { Projection, StoredEvent } from '../../db/store.ts';
import { fold, foldOn } from '../../machines/case.ts';
import { caseEvent } from '../../machines/events.ts';
import { overSince, project } from './project.ts';

/** An event as it was appended, in its shape of today.
 * @throws naming the event whose shape is impossible */
export const happened = ({ seq, type, at, payload }: StoredEvent) => {
  const read = caseEvent.safeParse(payload);
  if (!read.success || read.data.type !== type) throw new Error(`event ${seq} (${type}) has an impossible shape`);
  return { at, event: read.data };
};
const eventsOf = (of: readonly ReturnType<typeof happened>[]) => of.map(({ event }) => event);

/**
 * Replays a case's history through the machine, and gives what its row in the lists must show: computed as it was when
 * the last command was appended.
 * @throws naming the event that is impossible or has a wrong shape
 */
export function refold(events: readonly StoredEvent[]): Projection | null {
  const last = events.at(-1);
  if (!last) return null;
  const history = events.map(happened);
  const begins = events.findIndex(({ commandId }) => commandId === last.commandId);
  const before = history.slice(0, begins);
  if (before.length === 0) return project(fold(eventsOf(history)), last.at);
  const state = fold(eventsOf(before));
  return project(
    foldOn(state, eventsOf(history.slice(begins)), begins + 1),
    last.at,
    overSince({ state, history: before }),
  );
}
