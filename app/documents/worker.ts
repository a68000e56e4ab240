import { readSync } from 'node:fs';
import { type Answer, type Ask, PIPE } from './messages.ts';
import { createTasks, MissingSource } from './tasks.ts';

const tasks = createTasks();

/** A file on its way down the pipe. Reading waits for it: nothing else is asked of this process meanwhile. */
function arriving(length: number) {
  let got = 0;
  const read = (target: Uint8Array) => {
    const count = readSync(PIPE, target, 0, Math.min(target.length, length - got), null);
    if (count === 0) process.exit(0);
    got += count;
    return count;
  };
  return {
    length,
    fill(target: Uint8Array) {
      for (let at = 0; at < length; ) at += read(target.subarray(at));
    },
    /** What nobody asked for must not stand before the next file. */
    drain() {
      const rest = new Uint8Array(Math.min(length - got, 1_000_000));
      while (got < length) read(rest);
    },
  };
}

const say = (answer: Answer) => process.send?.(answer);

/*
 * One document process: it is started with no settings, holds no handle to a database, and is killed by its parent when
 * it takes too long or too much. What it throws is told by name only: a message could quote the document.
 */
process.on('message', async (ask: Ask) => {
  // `as`: a task is looked up by the name that came with its arguments; the pool's types tied the two together before
  // they were sent.
  const task = tasks[ask.name] as (args: unknown, emit: (value: unknown) => void) => Promise<unknown>;
  const file = ask.bytes === undefined ? null : arriving(ask.bytes);
  const args = file === null ? ask.args : Object.assign({}, ask.args, { pdf: file });
  try {
    const value = await task(args, (progress) => say({ id: ask.id, kind: 'progress', value: progress }));
    file?.drain();
    say({ id: ask.id, kind: 'done', value, rss: process.memoryUsage.rss() });
  } catch (error) {
    file?.drain();
    if (error instanceof MissingSource) say({ id: ask.id, kind: 'missing' });
    else say({ id: ask.id, kind: 'threw', name: error instanceof Error ? error.name : 'unknown' });
  }
});
process.on('disconnect', () => process.exit(0));
// Ctrl+C reaches the whole group of processes; the parent lets what is under way end, and closes the channel then.
process.on('SIGINT', () => undefined);
