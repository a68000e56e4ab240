import { rolesOf } from '../actors.ts';
import type { CaseState } from '../case.ts';
import { pageOf } from '../documents/page-places.ts';
import { inTheWayOfRedo, inTheWayOfUndo, ownLastUndone } from '../documents/undo.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import type { CaseFile, DocumentState, PageState } from '../file.ts';
import type { PageId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { sentByThen } from '../stages/gates.ts';
import type { Comment } from './looking.ts';

/** The page of an id, whichever document it stands in now. */
export function placeOfPage(
  { documents }: CaseFile,
  id: PageId,
): { readonly document: DocumentState; readonly page: PageState } | null {
  for (const document of documents) {
    const page = pageOf(document.pages, id);
    if (page) return { document, page };
  }
  return null;
}

/** Comments that are not settled, on pages that are still there. */
export const openComments = ({ looking, file }: CaseState): Comment[] =>
  looking.comments.filter(({ settled, pageId }) => settled === null && placeOfPage(file, pageId) !== null);

/** Notes that a page is not right, and that nobody has dealt with. */
export const openNotes = (state: CaseState): Comment[] => openComments(state).filter(({ asks }) => asks === 'change');

/** Notes that a page is not right and that nobody has dealt with: the answer is neither sent on nor let out with one. */
export function notesObstacle(state: CaseState): Refusal | null {
  const open = openNotes(state);
  const [first] = open;
  const place = first && placeOfPage(state.file, first.pageId);
  if (!place) return null;
  return refuse(
    'notes-open',
    `${open.length === 1 ? 'A note that a page is' : `${open.length} notes that pages are`} not right ${open.length === 1 ? 'is' : 'are'} still open: “${place.document.name}”, page ${place.page.number}${open.length === 1 ? '' : ' and others'}. Settle each on the page “Comments” first.`,
  );
}

const over = refuse('over', 'The answer is out or the case closed, so its pages are looked through no more.');

const isWithReviewer = ({ request: { value } }: CaseState): boolean =>
  value.work === 'approving' || value.work === 'approved';

/** Why nothing of this kind can be said or taken back now; null when it can, or it is about something else. */
export function lookingObstacle(state: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'comment.added':
    case 'doubts.answered':
      if (['answered', 'closed'].includes(state.request.value.work)) return over;
      return state.file.documents.some(({ pages }) => pages.length > 0)
        ? null
        : refuse('no-page', 'No page is there yet.');
    case 'doubts.reopened':
      if (state.request.value.work === 'approved') {
        return refuse('approved', 'The answer is approved with what was said of its doubts. Take it back first.');
      }
      if (['answered', 'closed'].includes(state.request.value.work)) return over;
      return state.looking.doubts.size > 0 ? null : refuse('no-answer', 'No doubt is answered.');
    case 'comment.settled':
      return state.looking.comments.some(({ settled }) => settled === null)
        ? null
        : refuse('no-comment', 'No comment waits to be settled.');
    case 'review.redone':
      return state.file.redo.length > 0 ? null : refuse('nothing-to-redo', 'There is nothing to redo.');
    default:
      return null;
  }
}

const changedSince = refuse(
  'changed-since',
  'The same redaction or page decision was changed by somebody else since, so nothing was changed.',
);

const nothingInTheWay = refuse(
  'not-in-the-way',
  'Nothing stands in the way of undo any more, so nothing was passed over. Press “Undo” again.',
);

/** Why somebody's own last act cannot be taken back as the case stands; null when it can, or there is none. */
export const undoFault = (state: CaseState, by: CaseEvent['by']['id']): Refusal | null =>
  (inTheWayOfUndo(state.file, by) && changedSince) ?? sentByThen(state, 'review.undone', by);

/** What is wrong with the details; null when nothing is. */
export function lookingFault(state: CaseState, event: CaseEvent): Refusal | null {
  const isApprover = rolesOf(event.by).some((role) => role === 'reviewer' || role === 'dpo');
  switch (event.type) {
    case 'comment.added':
      if (!placeOfPage(state.file, event.pageId)) {
        return refuse('no-page', 'This page is no longer part of the case. Load the page again.');
      }
      if (event.asks === 'look') return null;
      return isApprover && isWithReviewer(state)
        ? null
        : refuse('not-reviewer', 'Only a reviewer who has the answer before them can say that a page is not right.');
    case 'comment.settled': {
      const comment = state.looking.comments.find(({ id }) => id === event.commentId);
      if (!comment || comment.settled) {
        return refuse('settled', 'This comment has been settled already. Load the page again.');
      }
      return comment.asks === 'change' && isWithReviewer(state) && !isApprover
        ? refuse('with-reviewer', 'The answer is with the reviewer. Take it back first, then settle the note.')
        : null;
    }
    case 'doubts.reopened':
      return event.doubts.some((key) => state.looking.doubts.has(key))
        ? null
        : refuse('no-answer', 'None of these is answered. Load the page again.');
    case 'review.undone':
      return inTheWayOfUndo(state.file, event.by.id) && changedSince;
    case 'review.passed-over':
      return undoFault(state, event.by.id) ? null : nothingInTheWay;
    case 'review.redone':
      return ownLastUndone(state.file, event.by.id) === null
        ? refuse('nothing-to-redo', 'There is nothing of yours to redo.')
        : inTheWayOfRedo(state.file, event.by.id) && changedSince;
    default:
      return null;
  }
}
