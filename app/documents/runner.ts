import { type Refusal, refuse } from '../../machines/refusal.ts';
import { createTasks, MissingSource, runTask, type TaskMap, type TaskName } from './tasks.ts';
import type { FileBytes, SourceRef } from './types.ts';

/**
 * `now`: someone waits at a screen. `next`: someone may look at it any moment. `soon`: someone waits for the whole.
 * `later`: nobody waits.
 */
export type Urgency = 'now' | 'next' | 'soon' | 'later';

export interface RunOptions<K extends TaskName> {
  source?: SourceRef;
  emit?: (progress: TaskMap[K]['progress']) => void;
  urgency?: Urgency;
  limitMs?: number;
}

/** Where tasks are run: a pool of processes, or (in tests of one thing) this process. */
export interface Runner {
  readonly size: number;
  run<K extends TaskName>(
    name: K,
    args: TaskMap[K]['args'],
    options?: RunOptions<K>,
  ): Promise<{ ok: true; value: TaskMap[K]['result'] } | Refusal>;
  /** Starts what it runs tasks in, before somebody waits for it. Without, each process starts with its first task. */
  warm(): Promise<void>;
  forget(key: string): void;
  /** Lets go of every file that is held open, and of those that are being opened. */
  forgetAll(): void;
  close(): Promise<void>;
}

/** Runs tasks in this process: no limits of time or memory, so only for what the caller made itself. */
export function runHere(): Runner {
  const tasks = createTasks();
  const opened = new Set<string>();
  const forget = (key: string) => void tasks.forget({ key }, () => undefined);
  return {
    size: 1,
    async run(name, args, options) {
      const emit = options?.emit ?? (() => undefined);
      try {
        return { ok: true, value: await runTask(tasks, name, args, emit) };
      } catch (error) {
        if (!(error instanceof MissingSource) || !options?.source) throw error;
      }
      const { key, load, password } = options.source;
      opened.add(key);
      const answer = await tasks.open(
        { key, pdf: await whole(await load()), ...(password === undefined ? {} : { password }) },
        () => undefined,
      );
      return answer.ok ? { ok: true, value: await runTask(tasks, name, args, emit) } : answer;
    },
    warm: async () => undefined,
    forget,
    forgetAll() {
      for (const key of opened) forget(key);
      opened.clear();
    },
    close: () => tasks.stop(),
  };
}

/** All of a file that may come in pieces. */
export async function whole(file: FileBytes): Promise<Uint8Array> {
  if (file instanceof Uint8Array) return file;
  const pieces: Uint8Array[] = [];
  for await (const piece of file.pieces) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sentences = {
  time: [
    'took-too-long',
    'This file took too long to work on and was stopped. Split it into smaller files and try again.',
  ],
  memory: [
    'ran-out-of-memory',
    'This file needs more memory than one file may take. Split it into smaller files and try again.',
  ],
  exit: ['crashed', 'This file stopped the program that reads it. Ask for a new copy of it, or print and scan it.'],
  threw: [
    'damaged',
    'This file is damaged in a way that stops it being read. Ask for a new copy of it, or print and scan it.',
  ],
} as const;

/** What a person is told where a task did not come to its end. */
export function failure(why: keyof typeof sentences): Refusal {
  const [code, sentence] = sentences[why];
  return refuse(code, sentence);
}
