import type { CivilDate } from '../dates.ts';
import type { CaseEvent } from '../events.ts';
import type { WatchCode } from './codes.ts';

/** What makes a warning the one it is. */
export interface WarningKey {
  readonly code: WatchCode;
  readonly about: string;
  readonly days: number | null;
}

/** What has been told of a case, so that nobody is told twice. */
export interface Watched {
  readonly told: readonly WarningKey[];
  /** When the case was closed; null while it is not. */
  readonly endedOn: CivilDate | null;
  /** When it last came back: opened again, or its answer taken back; null where it never did. */
  readonly againOn: CivilDate | null;
}

export const emptyWatched: Watched = { told: [], endedOn: null, againOn: null };

const keyOf = ({ code, about, days }: WarningKey): WarningKey => ({ code, about, days });

/** Folds one event into what has been told; what was named as passed has been told with it. */
export function foldWatched(before: Watched, event: CaseEvent): Watched {
  switch (event.type) {
    case 'watch.told':
      return {
        ...before,
        told: [...before.told, ...event.told.flatMap((one) => [...one.passed, one]).map(keyOf)],
      };
    case 'case.closed':
    case 'request.withdrawn':
    case 'request.ended-as-duplicate':
      return { ...before, endedOn: event.on };
    case 'case.reopened':
    case 'answer.recalled':
      return { ...before, endedOn: null, againOn: event.on };
    default:
      return before;
  }
}

/** Whether this very warning has been told. */
export const isTold = ({ told }: Watched, { code, about, days }: WarningKey): boolean =>
  told.some((one) => one.code === code && one.about === about && one.days === days);
