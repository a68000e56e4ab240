import type { CaseState } from '../case.ts';
import { byHome } from '../documents/page-places.ts';
import { wouldTurn } from '../documents/undo.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import type { DocumentId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { rightRules } from '../rights/index.ts';
import { notSent } from './stages.ts';

const wasSent = refuse(
  'sent',
  'A document was sent in an earlier stage, so its pages stay as they are. What is not in it belongs to a later one.',
);

/** The letter of a stage says by when the rest is expected. */
const past = refuse(
  'past',
  'The day by which the rest is expected has passed, and the requester would read it. Plan the stage anew with a day to come; an answer that is with the reviewer, or approved, is taken back first.',
  'UK GDPR Art 12(3)',
);
const isPast = ({ stages: { planned } }: CaseState, { on }: CaseEvent): boolean =>
  planned !== null && planned.expectedOn < on;

const isSent = ({ stages }: CaseState, ids: readonly DocumentId[]): boolean =>
  stages.sent.some(({ documents }) => ids.some((id) => documents.includes(id)));

/** Why no stage can be planned or dropped now; null when it can, or it is about something else. */
export function stageObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'stage.planned':
      if (!rightRules[state.request.context.right].answersWithDocuments) {
        return refuse('no-pages', 'Only an answer with pages can be sent in stages.');
      }
      return notSent(state).some(({ pages }) => pages.length > 0)
        ? null
        : refuse('nothing-left', 'No document is there that was not sent yet.');
    case 'stage.dropped':
      return state.stages.planned === null ? refuse('no-stage', 'No stage is planned.') : null;
    case 'file-order.undone':
      // A page that came back into a document that was sent would go out with none.
      return state.stages.sent.length > 0 ? wasSent : null;
    default:
      return null;
  }
}

/** Why undo, or redo, cannot turn somebody's pages: they were sent meanwhile. */
export function sentByThen(
  state: CaseState,
  type: 'review.undone' | 'review.redone',
  by: CaseEvent['by']['id'],
): Refusal | null {
  const turned = byHome(state.file, wouldTurn(state.file, type, by));
  return isSent(state, [...turned.keys()]) ? wasSent : null;
}

/** What is wrong with the details; null when nothing is. */
export function stageFault(state: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'stage.planned': {
      const left = new Set(notSent(state).map(({ id }) => id));
      if (!event.documents.every((id) => left.has(id))) {
        return refuse('no-document', 'A document of these is no longer part of the case, or was sent already.');
      }
      return event.expectedOn > event.on
        ? null
        : refuse('past', 'Say by which day to come the rest is expected. The requester reads it.', 'UK GDPR Art 12(3)');
    }
    case 'approval.requested':
      return isPast(state, event) ? past : null;
    case 'pages.moved':
    case 'pages.turned':
    case 'document.split':
      return isSent(state, [event.documentId]) ? wasSent : null;
    case 'documents.joined':
      return isSent(state, [event.documentId, ...event.documents]) ? wasSent : null;
    case 'review.undone':
    case 'review.redone':
      return sentByThen(state, event.type, event.by.id);
    case 'answer.released': {
      const { planned, sent } = state.stages;
      if (isPast(state, event)) return past;
      if ((planned === null) !== (event.stage === undefined)) {
        return refuse('stage', 'What is planned to be sent has changed. Load the page again.');
      }
      return event.stage && event.stage.number !== sent.length + 1
        ? refuse('stage', 'Another stage was sent meanwhile. Load the page again.')
        : null;
    }
    default:
      return null;
  }
}
