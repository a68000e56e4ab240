import type { Actor } from '../actors.ts';
import type { PageState } from '../file.ts';
import type { DocumentId, PageId } from '../ids.ts';

/** Pages as they stood at one moment of the review. */
export interface PagesThen {
  readonly by: Actor['id'];
  readonly pages: readonly {
    readonly documentId: DocumentId;
    readonly pageId: PageId;
    readonly decision: PageState['decision'];
    readonly marks: PageState['marks'];
    readonly rejected: PageState['rejected'];
  }[];
}

/** Something that was undone and can be done again. */
export interface Undone {
  /** Who undid it. */
  readonly by: Actor['id'];
  /** What undo took back: the pages as they stood before the act, whosever it was. */
  readonly before: PagesThen;
  /** The pages as they stood with it. */
  readonly after: PagesThen['pages'];
}

/** Whether a page still stands as undo left it: then doing again what was undone takes nothing of anybody away. */
export const standsAs = (page: PageState | undefined, then: PagesThen['pages'][number]): boolean =>
  page !== undefined && page.decision === then.decision && page.marks === then.marks && page.rejected === then.rejected;
