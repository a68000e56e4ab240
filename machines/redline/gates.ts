import type { CaseState } from '../case.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Why nothing of this kind can be done with a redline copy now; null when it can, or it is about something else. */
export function redlineObstacle({ request, redline: { now } }: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'redline.asked':
      if (request.value.work !== 'approving' || !request.context.built?.hasBundle) {
        return refuse(
          'no-answer',
          'A redline copy is made for sign-off: of an answer with pages that has been built and is with the reviewer.',
        );
      }
      return now === null || now.status === 'failed'
        ? null
        : refuse('asked', 'The redline copy of this answer is there or being made.');
    case 'redline.built':
    case 'redline.failed':
      return now?.status === 'making' ? null : refuse('not-asked', 'Nobody waits for a redline copy.');
    case 'redline.viewed':
      return now?.status === 'made' ? null : refuse('no-redline', 'There is no redline copy.');
    default:
      return null;
  }
}

/** What is wrong with the details; null when nothing is. */
export function redlineFault({ request, redline: { now } }: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'redline.built':
    case 'redline.failed':
      return event.round === request.context.round
        ? null
        : refuse('stale', 'This redline copy was made for an earlier round of approval.');
    case 'redline.viewed':
      return now?.status === 'made' && now.files.some(({ file }) => file === event.file)
        ? null
        : refuse('no-redline', 'This is no file of the redline copy.');
    default:
      return null;
  }
}
