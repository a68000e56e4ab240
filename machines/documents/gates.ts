import type { CaseState } from '../case.ts';
import type { CaseEventType, EventOf } from '../events.ts';
import { type CaseFile, findMarks, findPage } from '../file.ts';
import { type Refusal, refuse } from '../refusal.ts';

const noDocument = refuse('no-document', 'No document is there yet.');

/** Why the case holds nothing that such an act could be done to; null when it does, or the act is about something else. */
export function documentObstacle({ file: { documents, undo } }: CaseState, type: CaseEventType): Refusal | null {
  switch (type) {
    case 'document.renamed':
    case 'document.removed':
    case 'material.viewed':
      return documents.length > 0 ? null : noDocument;
    case 'page.decided':
    case 'marks.added':
      return documents.some(({ pages }) => pages.length > 0) ? null : refuse('no-page', 'No page is there yet.');
    case 'marks.removed':
      return documents.some(({ pages }) => pages.some(({ marks }) => marks.length > 0))
        ? null
        : refuse('no-mark', 'No page carries a redaction.');
    case 'review.undone':
    case 'review.passed-over':
      return undo.length > 0 ? null : refuse('nothing-to-undo', 'There is nothing left to undo.');
    case 'finding.settled':
      return documents.some((document) => document.findings.some((finding) => finding.settled === null))
        ? null
        : refuse('no-finding', 'No finding waits to be decided on.');
    case 'document.paged':
    case 'document.read':
    case 'document.failed':
    case 'document.unpacked':
      return documents.some((document) => document.status === 'reading')
        ? null
        : refuse('read', 'No document waits to be read.');
    case 'document.unlocked':
      return documents.some(({ isLocked }) => isLocked)
        ? null
        : refuse('not-locked', 'No document waits for its password.');
    default:
      return null;
  }
}

const gone = refuse('no-mark', 'These redactions are no longer there: somebody removed them meanwhile.');

/** What is wrong with marks that take the place of others; null when nothing is. */
export const insteadFault = (file: CaseFile, { marks, instead = [] }: EventOf<'marks.added'>): Refusal | null =>
  instead.length === 0 || (instead.length === marks.length && findMarks(file, instead).length === instead.length)
    ? null
    : gone;

/** What is wrong with taking marks off; null when nothing is. */
export function marksRemovedFault(file: CaseFile, { marks, whole = [] }: EventOf<'marks.removed'>): Refusal | null {
  if (findMarks(file, marks).length === 0) return gone;
  const going = new Set(marks);
  return whole.every(({ documentId, pageId }) => {
    const page = findPage(file, documentId, pageId);
    return page?.decision?.decision === 'redact' && page.marks.every(({ id }) => going.has(id));
  })
    ? null
    : refuse('still-marked', 'A page that carries other redactions, or is not to be redacted, cannot go out whole.');
}
