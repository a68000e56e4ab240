import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { CommentId, DocumentId, PageId } from '../ids.ts';

/** A comment on a page, and what became of it. */
export interface Comment {
  readonly id: CommentId;
  readonly documentId: DocumentId;
  readonly pageId: PageId;
  readonly body: string;
  readonly asks: EventOf<'comment.added'>['asks'];
  /** Whoever wrote it, by id. */
  readonly by: string;
  readonly on: CivilDate;
  /** It went back to the officer with an answer that was sent back. */
  readonly isSent: boolean;
  readonly settled: { readonly by: string; readonly on: CivilDate; readonly answer: string } | null;
}

/** A doubt somebody looked at, with who and why it may stay. */
export interface AnsweredDoubt {
  readonly by: string;
  readonly on: CivilDate;
  readonly note: string;
}

/** What was said on the way to approval. */
export interface Looking {
  readonly comments: readonly Comment[];
  /** By the key of the doubt; the last answer counts. */
  readonly doubts: ReadonlyMap<string, AnsweredDoubt>;
}

export const emptyLooking: Looking = { comments: [], doubts: new Map() };

/** Folds one event into it. */
export function foldLooking(looking: Looking, event: CaseEvent): Looking {
  switch (event.type) {
    case 'comment.added': {
      const { commentId: id, documentId, pageId, body, asks, by, on } = event;
      const comment: Comment = { id, documentId, pageId, body, asks, by: by.id, on, isSent: false, settled: null };
      return { ...looking, comments: [...looking.comments, comment] };
    }
    case 'comment.settled': {
      const settled = { by: event.by.id, on: event.on, answer: event.answer };
      return {
        ...looking,
        comments: looking.comments.map((one) => (one.id === event.commentId ? { ...one, settled } : one)),
      };
    }
    case 'approval.refused':
      return { ...looking, comments: looking.comments.map((one) => (one.isSent ? one : { ...one, isSent: true })) };
    case 'doubts.answered': {
      const { doubts, by, on, note } = event;
      const answered = new Map(looking.doubts);
      for (const key of doubts) answered.set(key, { by: by.id, on, note });
      return { ...looking, doubts: answered };
    }
    case 'doubts.reopened': {
      const left = new Map(looking.doubts);
      for (const key of event.doubts) left.delete(key);
      return { ...looking, doubts: left };
    }
    default:
      return looking;
  }
}
