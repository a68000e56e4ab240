import { z } from 'zod';
import { pageId } from '../ids.ts';

/**
 * A term that is taken out everywhere and was found all the same when a finished file was read back: which, and where.
 * It holds what was to be gone, so it is kept with the case, sealed, for whoever works on it, and is in no report and
 * no log. Those call it by its position.
 */
export const standingTerm = z.object({
  /** In the list it was looked for by, from 1: what the report calls it. The list may be another one later. */
  position: z.int().positive(),
  text: z.string(),
  places: z.array(
    z.object({
      /** Its number in the finished file; null for what belongs to no page (the title, the bookmarks). */
      page: z.int().positive().nullable(),
      /** The page of a document that it was made from; null for one of the house's own making. */
      pageId: pageId.nullable(),
      how: z.enum(['words', 'disguised', 'picture', 'nearly']),
    }),
  ),
});
export type StandingTerm = z.infer<typeof standingTerm>;
export type StandingPlace = StandingTerm['places'][number];
