import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { FileId } from '../ids.ts';

/** The redline copy of the answer that is with the reviewer, and files of earlier ones, which are deleted. */
export interface Redline {
  readonly now:
    | { readonly status: 'making' }
    | { readonly status: 'failed'; readonly reason: string }
    | { readonly status: 'made'; readonly on: CivilDate; readonly files: EventOf<'redline.built'>['files'] }
    | null;
  readonly over: readonly FileId[];
}

export const noRedline: Redline = { now: null, over: [] };

/** What ends the sign-off it was made for, whichever way. */
const ends: readonly CaseEvent['type'][] = [
  'approval.given',
  'approval.refused',
  'approval.withdrawn',
  'request.withdrawn',
  'request.ended-as-duplicate',
];

/** Folds one event into it. */
export function foldRedline(redline: Redline, event: CaseEvent): Redline {
  if (ends.includes(event.type)) {
    if (redline.now === null) return redline;
    const files = redline.now.status === 'made' ? redline.now.files.map(({ file }) => file) : [];
    return { now: null, over: [...redline.over, ...files] };
  }
  switch (event.type) {
    case 'redline.asked':
      return { ...redline, now: { status: 'making' } };
    case 'redline.built':
      return { ...redline, now: { status: 'made', on: event.on, files: event.files } };
    case 'redline.failed':
      return { ...redline, now: { status: 'failed', reason: event.reason } };
    default:
      return redline;
  }
}
