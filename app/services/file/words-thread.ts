import { parentPort, workerData } from 'node:worker_threads';
import { threadGivesWay } from '../../documents/give-way.ts';
import { type Looking, type LookingFor, readyToLook } from '../../documents/suggest/found-on.ts';
import { type Looked, lookAtPart, type PageOfPart } from '../register/look-at-part.ts';
import { openPart } from './page-text-file.ts';
import { standAside, type Until } from './stand-aside.ts';
import { type MadeOfWords, makeOfWords, type What } from './words-made.ts';

/** What is to be done with a part of a file of words. */
export type WordsWork =
  | { readonly make: What }
  | { readonly look: { readonly pages: readonly PageOfPart[]; readonly looking: LookingFor } };

/** A part of a file of words, squeezed as it is kept, and what is to be done with it. */
export interface WordsAsk {
  readonly id: number;
  readonly part: Uint8Array;
  readonly work: WordsWork;
}

export type WordsAnswer =
  | { readonly id: number; readonly done: readonly MadeOfWords[What][] | readonly Looked[] }
  // By name only: a message could quote the words.
  | { readonly id: number; readonly failed: string };

/** Who was looked for last. */
let last: Looking | null = null;

function lookingOf(wanted: LookingFor): Looking {
  if (last?.wanted.key !== wanted.key) last = readyToLook(wanted);
  return last;
}

/*
 * A thread beside the server's own: opening and looking through the words of ten thousand pages takes many seconds, in which nobody
 * could turn a page. It has no settings, keys or database; it gets words and gives back what is made of them.
 */
threadGivesWay();
const until: Until = workerData;
const answer = (said: WordsAnswer) => parentPort?.postMessage(said);
parentPort?.on('message', async ({ id, part, work }: WordsAsk) => {
  try {
    standAside(until);
    const { pages } = await openPart(part);
    standAside(until);
    const done =
      'make' in work ? makeOfWords[work.make](pages) : lookAtPart(pages, work.look.pages, lookingOf(work.look.looking));
    answer({ id, done });
  } catch (error) {
    answer({ id, failed: error instanceof Error ? error.name : 'unknown' });
  }
});
