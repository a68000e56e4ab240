import type { PageState } from '../file.ts';
import type { DocumentId, PageId } from '../ids.ts';
import type { Mark } from './events.ts';

/** What the review says of a page. */
export type Reviewed = Pick<PageState, 'decision' | 'marks' | 'rejected'>;

/** What one act made of a page: how it found it, and how it left it. */
export interface PageChange {
  readonly documentId: DocumentId;
  readonly pageId: PageId;
  readonly from: Reviewed;
  readonly to: Reviewed;
}

/** Which part of a page was changed since, so that a change cannot be taken back, or made again, without losing that. */
export type Clash = 'decision' | 'marks';

/** The page with a change taken back, or made again; what it would lose where it cannot be. */
export type Changed = { readonly page: Reviewed; readonly clash: null } | { readonly clash: Clash };

/** Takes back what an act did to a page. What others did there since stays: other marks, other suggestions turned down. */
export const takenBack = (now: Reviewed, { from, to }: PageChange): Changed => {
  const changed = changeOf(now, to, from);
  if (changed.clash !== null || !isOdd(changed.page) || isOdd(now)) return changed;
  // It was released whole before, and is again once the marks of others are gone too (`handedOn`).
  return now.decision?.decision === 'redact' && now.decision === to.decision
    ? { page: { ...changed.page, decision: now.decision }, clash: null }
    : { clash: 'decision' };
};

/** Does again what was taken back. */
export const madeAgain = (now: Reviewed, { from, to }: PageChange): Changed => {
  const changed = changeOf(now, from, to);
  return changed.clash === null && isOdd(changed.page) && !isOdd(now) ? { clash: 'decision' } : changed;
};

/** Whether a page is to go out whole, and carries marks: no act leaves one so. */
const isOdd = ({ decision, marks }: Reviewed): boolean => decision?.decision === 'release' && marks.length > 0;

/** What leads from one state of a page to another, done to the page as it is now. */
function changeOf(now: Reviewed, from: Reviewed, to: Reviewed): Changed {
  const marks = changedMarks(now.marks, from.marks, to.marks);
  if (marks === null) return { clash: 'marks' };
  const isSame = from.decision === to.decision || now.decision === to.decision;
  if (!isSame && now.decision !== from.decision) return { clash: 'decision' };
  const decision = isSame ? now.decision : to.decision;
  return { page: { decision, marks, rejected: changedKeys(now.rejected, from.rejected, to.rejected) }, clash: null };
}

type Marks = readonly Mark[];

/** Null where one that is to go was taken off by somebody else. */
function changedMarks(now: Marks, from: Marks, to: Marks): Marks | null {
  if (from === to) return now;
  if (now === from) return to;
  const [old, wanted, here] = [from, to, now].map((marks) => new Set(marks.map(({ id }) => id)));
  const isGoing = ({ id }: Mark) => !wanted?.has(id);
  if (from.some((mark) => isGoing(mark) && !here?.has(mark.id))) return null;
  const after = now.filter((mark) => !old?.has(mark.id) || !isGoing(mark));
  const before = new Set<Mark['id']>();
  for (const mark of to) {
    // Behind the last of those it stood behind: marks are listed in this order.
    if (!old?.has(mark.id) && !here?.has(mark.id)) {
      after.splice(after.findLastIndex(({ id }) => before.has(id)) + 1, 0, mark);
    }
    before.add(mark.id);
  }
  return after;
}

/** A suggestion that two people turned down stands there twice: one of them can still take it back for themselves alone. */
function changedKeys(now: readonly string[], from: readonly string[], to: readonly string[]): readonly string[] {
  if (from === to) return now;
  if (now === from) return to;
  const after = [...now];
  for (const key of without(from, to)) {
    const at = after.lastIndexOf(key);
    if (at !== -1) after.splice(at, 1);
  }
  return [...after, ...without(to, from)];
}

function without(all: readonly string[], less: readonly string[]): string[] {
  const left = [...all];
  for (const key of less) {
    const at = left.indexOf(key);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}
