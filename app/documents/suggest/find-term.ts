import type { Box } from '../../../machines/documents/events.ts';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import type { PageText, Word } from '../types.ts';
import { fold } from './fold.ts';
import { placesIn, type Stream, streamOf } from './stream.ts';

export interface Hit {
  /** Page number, from 1. */
  page: number;
  /** One box a printed line, around the whole words the term touches. */
  boxes: Box[];
  /** The words as they stand on the page. */
  words: string;
  /** Indexes into the page's words. */
  at: number[];
  before: string;
  after: string;
}

const CONTEXT = 6;

/**
 * Every place a term stands: whatever the case, accents, apostrophes, ligatures; over several words and lines; letter-spaced; hyphenated
 * at a line end. Whole words only: "Ann" is not found in "Annual", but is in "Ann's", "Ann-Marie" and "ann.smith@example.org".
 */
export function findTerm(pages: readonly PageText[], term: string): Hit[] {
  const wanted = fold(term);
  if (wanted.text === '') return [];
  return pages.flatMap((page) =>
    placesIn(known(page.words), wanted).map(([first, last]) => {
      const at = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      return hit(page, at);
    }),
  );
}

/** Plain text as a page without places: what other readers extracted, to be searched by the same rule. */
export function plainPage(text: string): PageText {
  const words: Word[] = [];
  text.split('\n').forEach((row, line) => {
    for (const word of row.split(/\s+/u))
      if (word !== '') words.push({ text: word, x: 0, y: 0, width: 1, height: 1, line });
  });
  return { number: 1, width: 1, height: 1, source: 'text', confidence: null, searchable: true, words };
}

const streams = new WeakMap<readonly Word[], Stream>();

function known(words: readonly Word[]): Stream {
  const stream = streams.get(words) ?? streamOf(words);
  streams.set(words, stream);
  return stream;
}

function hit(page: PageText, at: number[]): Hit {
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? first;
  const text = (from: number, to: number) =>
    page.words
      .slice(Math.max(0, from), to)
      .map((word) => word.text)
      .join(' ');
  return {
    page: page.number,
    boxes: lineBoxes(page.words, at),
    words: text(first, last + 1),
    at,
    before: text(first - CONTEXT, first),
    after: text(last + 1, last + 1 + CONTEXT),
  };
}
