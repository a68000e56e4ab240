import type { Actor } from '../../../machines/actors.ts';
import { fold } from '../../../machines/case.ts';
import type { PageState } from '../../../machines/file.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import type { LoadedCase } from '../load-case.ts';

/** A page that is not as it was when somebody last sent the answer back. */
export interface ChangedPage {
  readonly documentId: DocumentId;
  readonly pageId: PageId;
  readonly document: string;
  readonly page: number;
  /** Redactions that were not there then, and that are there no more. */
  readonly added: number;
  readonly removed: number;
  /** What was decided then and now, where that differs. */
  readonly decision: { readonly before: Decided; readonly now: Decided } | null;
  /** It lies otherwise now. */
  readonly isTurned: boolean;
}
type Decided = NonNullable<PageState['decision']>['decision'] | null;

/**
 * What changed on the pages since this person last sent the answer back, redactions that were taken off included; empty for
 * somebody who never did. What was done and undone in between is no change.
 */
export function changedSince({ state, history }: LoadedCase, reader: Actor): ChangedPage[] {
  const last = history.findLastIndex(({ event }) => event.type === 'approval.refused' && event.by.id === reader.id);
  if (last === -1) return [];
  const then = fold(history.slice(0, last + 1).map(({ event }) => event)).file;
  const before = new Map(then.documents.flatMap(({ pages }) => pages.map((page) => [page.id, page])));
  return state.file.documents.flatMap((document) =>
    document.pages.flatMap((page) => {
      const was = before.get(page.id);
      const [old, now] = [was?.marks ?? [], page.marks].map((marks) => new Set(marks.map(({ id }) => id)));
      const added = page.marks.filter(({ id }) => !old?.has(id)).length;
      const removed = (was?.marks ?? []).filter(({ id }) => !now?.has(id)).length;
      const [one, other] = [was?.decision?.decision ?? null, page.decision?.decision ?? null];
      const isTurned = was !== undefined && was.turned !== page.turned;
      if (added + removed === 0 && one === other && !isTurned) return [];
      return [
        {
          ...{ documentId: document.id, pageId: page.id, document: document.name, page: page.number },
          ...{ added, removed, isTurned },
          decision: one === other ? null : { before: one, now: other },
        },
      ];
    }),
  );
}
