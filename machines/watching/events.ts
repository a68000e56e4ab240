import { z } from 'zod';
import { event } from '../event.ts';
import { loudness, watchCode, watcher } from './codes.ts';

const step = z.object({ code: watchCode, about: z.string().min(1).max(140), days: z.int().nullable() });

/** One warning as it was told: about what, to whom, how loud, and which steps before it nobody was told of. */
export const telling = step.extend({
  passed: z.array(step),
  to: z.array(watcher),
  how: loudness,
});
export type Telling = z.infer<typeof telling>;

export const watchEvents = [
  /** A day brought warnings. What is written here has been told, whatever the rules say later. */
  event('watch.told', { told: z.array(telling).min(1) }),
] as const;
