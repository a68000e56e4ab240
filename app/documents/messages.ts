import type { TaskName } from './tasks.ts';

/** What the server asks of a document process. `args` were built by the pool from the task's own types. */
export interface Ask {
  id: number;
  name: TaskName;
  args: unknown;
  /** How many bytes of a file come down the pipe. As part of a message they would take ten times as long. */
  bytes?: number;
}

export type Answer =
  | { id: number; kind: 'progress'; value: unknown }
  | { id: number; kind: 'done'; value: unknown; rss: number }
  | { id: number; kind: 'missing' }
  | { id: number; kind: 'threw'; name: string };

/** The pipe's number in the document process; 3 is the channel of messages. */
export const PIPE = 4;
