import { parentPort } from 'node:worker_threads';
import { openPart } from './page-text-file.ts';
import { type MadeOfWords, makeOfWords, type What } from './words-made.ts';

/** A part of a file of words, squeezed as it is kept, and what is to be made of it. */
export interface WordsAsk {
  readonly id: number;
  readonly what: What;
  readonly part: Uint8Array;
}

export type WordsAnswer =
  | { readonly id: number; readonly made: MadeOfWords[What][] }
  // By name only: a message could quote the words.
  | { readonly id: number; readonly failed: string };

/*
 * A thread beside the server's own: opening and packing the words of ten thousand pages takes many seconds, in which nobody could
 * turn a page. It has no settings, keys or database; it gets words and gives back what is made of them.
 */
const answer = (said: WordsAnswer) => parentPort?.postMessage(said);
parentPort?.on('message', async ({ id, what, part }: WordsAsk) => {
  try {
    const { pages } = await openPart(part);
    answer({ id, made: makeOfWords[what](pages) });
  } catch (error) {
    answer({ id, failed: error instanceof Error ? error.name : 'unknown' });
  }
});
