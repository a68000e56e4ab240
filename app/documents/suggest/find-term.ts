import type { Box } from '../../../machines/documents/events.ts';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import type { PageText, Word } from '../types.ts';
import { fold } from './fold.ts';
import { isCut, type Lines, type Place, placesIn, placesOn, streamOf } from './stream.ts';

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
 * Every place a term stands: whatever the case, accents, apostrophes, ligatures; over several words and lines;
 * letter-spaced; hyphenated at a line end; over cells that stand side by side, whichever way the file draws them. Whole
 * words only: "Ann" is not found in "Annual", but is in "Ann's", "Ann-Marie" and "ann.smith@example.org".
 */
export function findTerm(pages: readonly PageText[], term: string): Hit[] {
  const wanted = fold(term);
  if (wanted.text === '') return [];
  return pages.flatMap((page) => placesIn(linesOf(page).stream, wanted).map((place) => hit(page, place)));
}

/** The same in the pages of one document, in their order: a term that goes on on the next page has a place on each of the two. */
export function findInDocument(pages: readonly PageText[], term: string): Hit[] {
  const places = placesOn(pages.map(linesOf), fold(term));
  return pages.flatMap((page, index) => hitsAt(page, places[index] ?? []));
}

/** Places of a page that are known already, as exactly as a mark needs them. */
export const hitsAt = (page: PageText, places: readonly Place[]): Hit[] => places.map((place) => hit(page, place));

/** Plain text as a page without places: what other readers extracted, to be searched by the same rule. */
export function plainPage(text: string): PageText {
  const words: Word[] = [];
  text.split('\n').forEach((row, line) => {
    for (const word of row.split(/\s+/u))
      if (word !== '') words.push({ text: word, x: 0, y: 0, width: 1, height: 1, line });
  });
  return { number: 1, width: 1, height: 1, source: 'text', confidence: null, searchable: true, words };
}

const pagesOfWords = new WeakMap<readonly Word[], Lines>();

function linesOf({ words }: PageText): Lines {
  const page = pagesOfWords.get(words) ?? {
    stream: streamOf(words),
    lines: words.map(({ line }) => line),
    isCut: (index: number) => isCut(words[index]?.text ?? ''),
  };
  pagesOfWords.set(words, page);
  return page;
}

function hit(page: PageText, place: Place): Hit {
  const at = [...place];
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  const text = (from: number, to: number) =>
    page.words
      .slice(Math.max(0, from), to)
      .map((word) => word.text)
      .join(' ');
  return {
    page: page.number,
    boxes: lineBoxes(page.words, at),
    words: at.map((index) => page.words[index]?.text).join(' '),
    at,
    before: text(first - CONTEXT, first),
    after: text(last + 1, last + 1 + CONTEXT),
  };
}
