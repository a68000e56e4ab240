import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LookingFor } from '../../documents/suggest/found-on.ts';
import type { Looked, PageOfPart } from '../register/look-at-part.ts';
import { nobodyWaits, waitsFrom } from './stand-aside.ts';
import type { MadeOfWords, What } from './words-made.ts';
import type { WordsAnswer, WordsAsk, WordsWork } from './words-thread.ts';

const built = path.resolve('build/server');
/** The program of the thread: built with the server (`vite.config.ts`), else made of the sources. */
const [program, ...source] = fileURLToPath(import.meta.url).startsWith(built)
  ? [path.join(built, 'words-thread.js')]
  : [path.resolve('app/cli/run.js'), 'app/services/file/words-thread.ts'];

/** A thread that nobody asked anything for so long ends, with the memory it took. */
const idleMs = 10_000;

/** Pages come and go by the megabyte: a large young heap only holds what is gone. */
const memory = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 768 };

interface Waiting {
  readonly done: (answer: WordsAnswer) => void;
  readonly failed: (why: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
}

/** Until when somebody waits for a page; the thread reads it too. */
const until = nobodyWaits();

/** Somebody turned to a page of the workbench: what is done beside stops for as long as they mostly wait for it. */
export const pageTurned = (): void => waitsFrom(until);

let thread: Thread | null = null;
let next = 1;

function start(): Thread {
  // Nothing of the server's settings: no keys, no addresses, no passwords.
  const worker = new Worker(program, { argv: source, env: { TZ: 'UTC' }, workerData: until, resourceLimits: memory });
  const started: Thread = { worker, waiting: new Map(), idle: undefined };
  const end = (why: Error) => {
    if (thread === started) thread = null;
    clearTimeout(started.idle);
    for (const { failed } of started.waiting.values()) failed(why);
    started.waiting.clear();
  };
  worker.on('message', (answer: WordsAnswer) => {
    const asked = started.waiting.get(answer.id);
    started.waiting.delete(answer.id);
    if (started.waiting.size === 0) rest(started);
    asked?.done(answer);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread that opens words ended')));
  return started;
}

/** Nothing is asked of it: it keeps no process alive, and ends in a while. */
function rest(resting: Thread): void {
  resting.worker.unref();
  resting.idle = setTimeout(() => {
    if (thread === resting) thread = null;
    void resting.worker.terminate();
  }, idleMs).unref();
}

/** Sends the thread a part of a file of words, and resolves with its answer. */
async function ask(part: Uint8Array, work: WordsWork) {
  thread ??= start();
  const { worker, waiting, idle } = thread;
  clearTimeout(idle);
  worker.ref();
  const id = next++;
  const answer = await new Promise<WordsAnswer>((done, failed) => {
    waiting.set(id, { done, failed });
    // A view would take along all of the memory it looks at.
    const own = new Uint8Array(part);
    worker.postMessage({ id, part: own, work } satisfies WordsAsk, [own.buffer]);
  });
  if ('failed' in answer) throw new Error(`a part of a file of words: ${answer.failed}`);
  return answer.done;
}

/**
 * Opens a part of a file of words in a thread beside this one and makes something of it there, so that others are served
 * meanwhile. The thread starts with the first part and ends by itself.
 * @param part as it stands in the file, squeezed
 * @throws where the part cannot be opened, or the thread ends
 */
export const makeBeside = async <W extends What>(make: W, part: Uint8Array): Promise<MadeOfWords[W][]> =>
  // `as`: what was asked for came back under the number it was asked by.
  (await ask(part, { make })) as MadeOfWords[W][];

/**
 * Looks through pages of a part of a file of words there.
 * @returns what each of the pages came to, in their order
 * @throws like `makeBeside`
 */
export const lookBeside = async (
  part: Uint8Array,
  pages: readonly PageOfPart[],
  looking: LookingFor,
): Promise<Looked[]> =>
  // `as`: the same.
  (await ask(part, { look: { pages, looking } })) as Looked[];
