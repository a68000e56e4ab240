import { z } from 'zod';
import { mark, mostAtOnce, pageDecision } from '../documents/events.ts';
import { event } from '../event.ts';
import { documentId, pageId } from '../ids.ts';

/** What is done to pages that are copies of one another. Leaving one out is `page.decided`, which says what it copies. */
export const copiesEvents = [
  /**
   * What was decided on one page, and its marks, carried over to its copies. Marks that were on them already stay. A page to
   * which not all could be carried has marks here and no decision.
   */
  event('copies.decided', {
    from: pageId,
    pages: z.array(z.object({ documentId, pageId })).max(mostAtOnce),
    decision: pageDecision,
    code: z.string().max(60).nullable(),
    citation: z.string().max(300).nullable(),
    marks: z.array(mark).max(mostAtOnce),
    /**
     * Pages to which not all could be carried, and how many marks could not: over words that do not stand there, and
     * drawn ones.
     */
    left: z
      .array(z.object({ pageId, words: z.int().nonnegative(), areas: z.int().nonnegative() }))
      .max(mostAtOnce)
      .optional(),
  }),
] as const;
