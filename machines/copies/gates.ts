import type { CaseState } from '../case.ts';
import type { CaseEventType, EventOf } from '../events.ts';
import { findPage } from '../file.ts';
import type { PageId } from '../ids.ts';
import { placeOfPage } from '../looking/gates.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Why nothing can be carried from one page to another in this state; null when it can, or it is about something else. */
export function copiesObstacle({ file }: CaseState, type: CaseEventType): Refusal | null {
  if (type !== 'copies.decided') return null;
  const decided = file.documents.some(({ pages }) => pages.some(({ decision }) => decision !== null));
  return decided ? null : refuse('undecided', 'No page is decided on yet, so there is nothing to carry over.');
}

const gone = refuse('no-page', 'A page of this case was not found. Load the page again.');

/** What is wrong with carrying over, beyond what is wrong with the marks and the decision themselves. */
export function carryingFault({ file }: CaseState, event: EventOf<'copies.decided'>): Refusal | null {
  const { from, pages, marks, decision } = event;
  const source = placeOfPage(file, from)?.page;
  const touched = [...pages, ...marks];
  if (!source || !touched.every(({ documentId, pageId }) => findPage(file, documentId, pageId))) return gone;
  if (touched.length === 0) return refuse('nothing-left', 'There is nothing left to carry over to these pages.');
  if (touched.some(({ pageId }) => pageId === from)) {
    return refuse('same-page', 'A page is no copy of itself. Load the page again.');
  }
  if (source.decision === null) return refuse('undecided', 'Nobody has decided on that page yet. Decide on it first.');
  return source.decision.decision === decision && decision !== 'duplicate'
    ? null
    : refuse('changed', 'Another thing was decided on that page meanwhile, or it is left out. Load the page again.');
}

/** What is wrong with saying that a page copies another; null where nothing is, or nobody says so. */
export function copyFault({ file }: CaseState, { pages, decision }: EventOf<'page.decided'>): Refusal | null {
  const leftOut = new Set(pages.map(({ pageId }) => pageId));
  for (const { copyOf } of pages) {
    if (copyOf === undefined) continue;
    if (decision !== 'duplicate')
      return refuse('no-copy', 'Only a page that is left out is one for the sake of another.');
    const kept = placeOfPage(file, copyOf)?.page;
    if (!kept) return gone;
    if (leftOut.has(copyOf) || kept.decision?.decision === 'duplicate') {
      return refuse('both-out', 'The page that was to stay is left out as a copy itself. Choose another one to stay.');
    }
  }
  return null;
}

/** Where a page that is a copy of nothing that stays was left out: which one it was left out for, if anybody said. */
export function staysOut(file: CaseState['file'], copyOf: PageId): 'gone' | 'out' | null {
  const kept = placeOfPage(file, copyOf)?.page;
  if (!kept) return 'gone';
  return kept.decision?.decision === 'duplicate' ? 'out' : null;
}
