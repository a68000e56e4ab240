import { z } from 'zod';
import { event, text } from '../event.ts';
import { commentId, documentId, pageId } from '../ids.ts';

/**
 * What a comment on a page asks: that somebody looks, or, from the reviewer, that the page is changed before the answer is
 * approved.
 */
export const commentAsks = ['look', 'change'] as const;

/** A doubt by what it is about: its key names places and people by id, never in words. */
export const doubtKey = z.string().min(1).max(200);

/** What the people who look through the pages say to each other. None of it ever reaches the requester. */
export const lookingEvents = [
  event('comment.added', { commentId, documentId, pageId, body: text, asks: z.enum(commentAsks) }),
  /** Dealt with: what was done, or empty where there was nothing to say. */
  event('comment.settled', { commentId, answer: z.string().max(4000) }),
  /** Somebody looked at places the list of doubts names, and says by name why they may stay as they are. */
  event('doubts.answered', { doubts: z.array(doubtKey).min(1).max(5000), note: text }),
  /** What was said of them does not stand any more: they are looked at again. */
  event('doubts.reopened', { doubts: z.array(doubtKey).min(1).max(5000) }),
  /** What the person last undid themselves is done again. */
  event('review.redone', {}),
] as const;
