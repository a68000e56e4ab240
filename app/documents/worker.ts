import { createTasks, MissingSource, type TaskName } from './tasks.ts';

/** What the parent sends. `args` were built by the pool from the task's own types. */
export interface Ask {
  id: number;
  name: TaskName;
  args: unknown;
}

export type Answer =
  | { id: number; kind: 'progress'; value: unknown }
  | { id: number; kind: 'done'; value: unknown; rss: number }
  | { id: number; kind: 'missing' }
  | { id: number; kind: 'threw'; name: string };

const tasks = createTasks();
const say = (answer: Answer) => process.send?.(answer);

/*
 * One document process: it is started with no settings, holds no handle to a database, and is killed by its parent when it takes too
 * long or too much. What it throws is told by name only: a message could quote the document.
 */
process.on('message', async (ask: Ask) => {
  // `as`: a task is looked up by the name that came with its arguments; the pool's types tied the two together before they were sent.
  const task = tasks[ask.name] as (args: unknown, emit: (value: unknown) => void) => Promise<unknown>;
  try {
    const value = await task(ask.args, (progress) => say({ id: ask.id, kind: 'progress', value: progress }));
    say({ id: ask.id, kind: 'done', value, rss: process.memoryUsage.rss() });
  } catch (error) {
    if (error instanceof MissingSource) say({ id: ask.id, kind: 'missing' });
    else say({ id: ask.id, kind: 'threw', name: error instanceof Error ? error.name : 'unknown' });
  }
});
process.on('disconnect', () => process.exit(0));
// Ctrl+C reaches the whole group of processes; the parent lets what is under way end, and closes the channel then.
process.on('SIGINT', () => undefined);
