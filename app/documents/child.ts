import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { childEnvironment } from './child-environment.ts';
import { giveWay } from './give-way.ts';
import { type Answer, type Ask, PIPE } from './messages.ts';
import { outlasts } from './outlasts.ts';
import type { Side } from './place.ts';
import type { Urgency } from './runner.ts';
import type { TaskName } from './tasks.ts';
import type { FileBytes } from './types.ts';

export type End =
  | { kind: 'done'; value: unknown }
  | { kind: 'missing' }
  | { kind: 'failed'; why: 'threw' | 'time' | 'memory' | 'exit' };

const built = path.resolve('build/server');
/**
 * The program of a document process, as arguments of Node. The server has one that was built with it (`vite.config.ts`); what runs
 * from the sources has it made of them.
 */
const [program, ...source] = fileURLToPath(import.meta.url).startsWith(built)
  ? [path.join(built, 'document-worker.js')]
  : [path.resolve('app/cli/run.js'), 'app/documents/worker.ts'];

const HEAP_MB = 768;
/** Pages come and go in megabytes outside the heap. Eight times as much was no quicker, and took 120 MB more. */
const YOUNG_MB = 4;
/**
 * How glibc hands out memory, in bytes; other systems pass it over. By itself it keeps what bitmaps took, in one arena
 * for each thread: 20 to 30 MB a process more, for a twentieth less of processor time.
 */
const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '524288' };
/** Takes the network from a process and its threads. */
export const withoutNetwork = ['--import', pathToFileURL(path.resolve('app/documents/no-network.js')).href];
export const MAX_RSS = 1_900_000_000;
/** Above this an idle process is replaced: WASM memory never shrinks. */
const RECYCLE_RSS = 900_000_000;
const LOOK_EVERY = 500;

/** One child process and the one task it works on. */
export class Child {
  /** The files it holds, and how many bytes each has. */
  readonly open = new Map<string, number>();
  /** The file that is on its way to it. */
  opening: string | null = null;
  /** Files it is to let go of once it is free. */
  readonly forgotten: string[] = [];
  /** What it works on; null where it is free. */
  task: Urgency | null = null;
  /** Kept free for what somebody waits for at a screen. */
  isSpare = false;
  /** What it has opened so far; null as long as it has opened nothing. */
  side: Side | null = null;
  dead = false;
  bloated = false;
  private readonly process: ChildProcess;
  private readonly pipe: Socket;
  private next = 1;
  private waiting: { id: number; emit: (value: unknown) => void; end: (end: End) => void } | null = null;

  /** @param mostRss bytes of memory above which it is killed */
  constructor(
    private readonly onDeath: () => void,
    private readonly mostRss: number,
  ) {
    this.process = fork(program, source, {
      execArgv: [
        ...withoutNetwork,
        `--max-old-space-size=${HEAP_MB}`,
        `--min-semi-space-size=${YOUNG_MB}`,
        `--max-semi-space-size=${YOUNG_MB}`,
      ],
      serialization: 'advanced',
      env: { ...childEnvironment(), NODE_ENV: 'production', TZ: 'UTC', ...MALLOC },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
    });
    const pipe = this.process.stdio[PIPE];
    if (!(pipe instanceof Socket)) throw new Error('a document process has no pipe');
    this.pipe = pipe;
    // A process that lets go of what it is spoken to by could go on where nobody watches it.
    pipe.on('error', () => this.kill());
    pipe.unref();
    this.process.on('message', (answer: Answer) => this.hear(answer));
    this.process.on('error', () => this.die('exit'));
    this.process.on('exit', () => this.die('exit'));
    this.process.unref();
    this.process.channel?.unref();
  }

  /** Goes behind what somebody waits for. Only just after its start, before it has threads of its own. */
  giveWay(): void {
    giveWay(this.process.pid);
  }

  /**
   * Runs one task, with a file that it is to take from the pipe if one is given; ends it by killing the process when it
   * outlasts `limitMs` at work or outgrows its memory.
   */
  async run(
    name: TaskName,
    args: unknown,
    emit: (value: unknown) => void,
    limitMs: number,
    file?: FileBytes,
  ): Promise<End> {
    if (this.dead) return { kind: 'failed', why: 'exit' };
    // The one before would never hear its end, and its watch would kill whatever runs when its time is up.
    if (this.waiting) throw new Error('a document process works on one task at a time');
    const id = this.next++;
    this.process.ref();
    this.process.channel?.ref();
    const started = performance.now();
    const computed = this.computedMs();
    const watch = setInterval(() => {
      const now = this.computedMs();
      const worked = now === null || computed === null ? null : now - computed;
      if (outlasts(limitMs, performance.now() - started, worked)) this.kill('time');
      else if (this.rss() > this.mostRss) this.kill('memory');
    }, LOOK_EVERY);
    try {
      return await new Promise<End>((end) => {
        this.waiting = { id, emit, end };
        const ask: Ask = { id, name, args, ...(file && { bytes: file.length }) };
        this.process.send(ask, (error) => {
          if (error) this.kill();
        });
        if (file) void this.pour(file).catch(() => this.kill());
      });
    } finally {
      clearInterval(watch);
      this.waiting = null;
      this.process.unref();
      this.process.channel?.unref();
    }
  }

  /** Sends a file down the pipe, no faster than it is taken. @throws where it is not as long as it said */
  private async pour(file: FileBytes): Promise<void> {
    if (file instanceof Uint8Array) {
      this.pipe.write(file);
      return;
    }
    let sent = 0;
    for await (const piece of file.pieces) {
      sent += piece.length;
      if (sent > file.length || this.dead) break;
      if (!this.pipe.write(piece)) await this.taken();
    }
    if (sent !== file.length) throw new Error('a file is not as long as it was');
  }

  private taken(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.pipe.off('drain', done).off('close', done);
        resolve();
      };
      this.pipe.on('drain', done).on('close', done);
    });
  }

  kill(why: 'time' | 'memory' | 'exit' = 'exit'): void {
    this.die(why);
    this.process.kill('SIGKILL');
  }

  private hear(answer: Answer): void {
    const { waiting } = this;
    if (!waiting || waiting.id !== answer.id) return;
    if (answer.kind === 'progress') {
      waiting.emit(answer.value);
      return;
    }
    if (answer.kind === 'done') {
      this.bloated = answer.rss > RECYCLE_RSS;
      waiting.end({ kind: 'done', value: answer.value });
    } else if (answer.kind === 'missing') waiting.end({ kind: 'missing' });
    else waiting.end({ kind: 'failed', why: 'threw' });
  }

  private die(why: 'time' | 'memory' | 'exit'): void {
    if (this.dead) return;
    this.dead = true;
    this.waiting?.end({ kind: 'failed', why });
    this.onDeath();
  }

  /** Time its threads have computed, in ms, in the system's and in its own code (Linux); else null. */
  private computedMs(): number | null {
    try {
      const state = readFileSync(`/proc/${this.process.pid}/stat`, 'latin1');
      // After the name, which may hold anything and ends with the last bracket. A tick is a hundredth of a second.
      const [own, system] = state
        .slice(state.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return own === undefined || system === undefined ? null : (own + system) * 10;
    } catch {
      return null;
    }
  }

  /** Resident memory where the system tells it (Linux); else 0, and the limit of the JavaScript heap alone holds. */
  private rss(): number {
    try {
      // Not `statm`, which counts pages of memory: they are not of one size on all machines.
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'latin1');
      return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  }
}
