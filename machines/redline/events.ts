import { z } from 'zod';
import { event, text } from '../event.ts';
import { fileId } from '../ids.ts';

/**
 * A copy for whoever approves: nothing taken out, what will be is outlined. It never leaves the house, and not even
 * stays in it for long.
 */
export const redlineEvents = [
  event('redline.asked', {}),
  /** By the job: its files, in order, with the numbers of their pages. */
  event('redline.built', {
    round: z.int().positive(),
    files: z
      .array(z.object({ file: fileId, firstPage: z.int().positive(), lastPage: z.int().positive() }))
      .min(1)
      .max(1000),
  }),
  event('redline.failed', { round: z.int().positive(), reason: text }),
  /** Somebody took a file of it: a view of unredacted material. */
  event('redline.viewed', { file: fileId }),
] as const;
