import type { Box } from '../../../machines/documents/events.ts';
import type { PageText, Word } from '../types.ts';
import { fold } from './fold.ts';

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

/** A word this long may be broken anywhere by a bad file and still be found; a shorter one would be found in "the a". */
const LONG = 8;
const CONTEXT = 6;

interface Stream {
  text: string;
  /** Per character: the word it stands in. */
  word: Int32Array;
  breaks: Uint8Array;
}

/**
 * Every place a term stands: whatever the case, accents, apostrophes, ligatures; over several words and lines; letter-spaced; hyphenated
 * at a line end. Whole words only: "Ann" is not found in "Annual", but is in "Ann's", "Ann-Marie" and "ann.smith@example.org".
 */
export function findTerm(pages: readonly PageText[], term: string): Hit[] {
  const wanted = fold(term);
  if (wanted.text === '') return [];
  const hits: Hit[] = [];
  for (const page of pages) {
    const stream = streamOf(page.words);
    let from = stream.text.indexOf(wanted.text);
    let lastWord = -1;
    while (from !== -1) {
      const end = from + wanted.text.length;
      const first = stream.word[from] ?? 0;
      if (first > lastWord && stands(page.words, stream, from, wanted)) {
        const at: number[] = [];
        for (let word = first; word <= (stream.word[end - 1] ?? first); word++) at.push(word);
        hits.push(hit(page, at));
        lastWord = at.at(-1) ?? first;
      }
      from = stream.text.indexOf(wanted.text, from + 1);
    }
  }
  return hits;
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

function streamOf(words: readonly Word[]): Stream {
  const known = streams.get(words);
  if (known) return known;
  const folds = words.map((word) => fold(word.text));
  const length = folds.reduce((sum, folded) => sum + folded.text.length, 0);
  const stream: Stream = { text: '', word: new Int32Array(length), breaks: new Uint8Array(length) };
  const parts: string[] = [];
  let at = 0;
  folds.forEach((folded, index) => {
    parts.push(folded.text);
    stream.word.fill(index, at, at + folded.text.length);
    stream.breaks.set(folded.breaks, at);
    at += folded.text.length;
  });
  stream.text = parts.join('');
  streams.set(words, stream);
  return stream;
}

/** The text matches from here: does it begin and end with a word, and is every break within it one that may be? */
function stands(
  words: readonly Word[],
  stream: Stream,
  from: number,
  wanted: { text: string; breaks: Uint8Array },
): boolean {
  const end = from + wanted.text.length;
  if (stream.breaks[from] !== 1) return false;
  if (end < stream.text.length && stream.breaks[end] !== 1) return false;
  for (let i = 1; i < wanted.text.length; i++) {
    const left = stream.word[from + i - 1] ?? 0;
    const right = stream.word[from + i] ?? 0;
    if (left === right || wanted.breaks[i] === 1) continue;
    if (!mayBreak(words, left, right, wanted, i)) return false;
  }
  return true;
}

/** May one word of the term be spread over these two words of the page? */
function mayBreak(
  words: readonly Word[],
  left: number,
  right: number,
  wanted: { text: string; breaks: Uint8Array },
  i: number,
) {
  const a = words[left];
  const b = words[right];
  if (!a || !b) return false;
  let start = i;
  while (start > 0 && wanted.breaks[start] !== 1) start--;
  let end = i;
  while (end < wanted.text.length && wanted.breaks[end] !== 1) end++;
  if (end - start >= LONG) return true;
  if (/[-\u2010\u00ad]$/u.test(a.text) && b.line !== a.line) return true;
  if (fold(a.text).text.length === 1 && fold(b.text).text.length === 1) return true;
  return a.line === b.line && b.x - (a.x + a.width) < a.height * 0.12 && b.x > a.x && a.width > 1;
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
    boxes: boxesOf(page.words, at),
    words: text(first, last + 1),
    at,
    before: text(first - CONTEXT, first),
    after: text(last + 1, last + 1 + CONTEXT),
  };
}

/** One box a line around the given words. */
export function boxesOf(words: readonly Word[], at: readonly number[]): Box[] {
  const lines = new Map<number, Box>();
  for (const index of at) {
    const word = words[index];
    if (!word) continue;
    const box = lines.get(word.line);
    if (!box) {
      lines.set(word.line, { x: word.x, y: word.y, width: word.width, height: word.height });
      continue;
    }
    const right = Math.max(box.x + box.width, word.x + word.width);
    const bottom = Math.max(box.y + box.height, word.y + word.height);
    box.x = Math.min(box.x, word.x);
    box.y = Math.min(box.y, word.y);
    box.width = right - box.x;
    box.height = bottom - box.y;
  }
  return [...lines.values()];
}
