import type { Actor } from '../../../machines/actors.ts';
import type { PageDecision } from '../../../machines/documents/events.ts';
import type { CaseFile, DocumentState, PageState } from '../../../machines/file.ts';
import type { PageId } from '../../../machines/ids.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';

/** A page as somebody saw it decided; null where they saw it undecided. */
export interface SeenDecision {
  readonly pageId: PageId;
  readonly was: PageDecision | null;
}

/** A decision of somebody else that was not seen. */
export interface UnseenDecision {
  readonly by: Actor['id'];
  readonly decision: PageDecision;
  readonly document: DocumentState;
  readonly page: PageState;
}

/** The first of some pages on which somebody else has decided otherwise than was seen; null where there is none. */
export function unseenDecision(file: CaseFile, seen: readonly SeenDecision[], by: Actor['id']): UnseenDecision | null {
  for (const { pageId, was } of seen) {
    const at = placeOfPage(file, pageId);
    const now = at?.page.decision;
    if (at && now?.by && now.by !== by && now.decision !== was) return { ...at, by: now.by, decision: now.decision };
  }
  return null;
}
