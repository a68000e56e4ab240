import type { Box } from '../../../machines/documents/events.ts';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import type { Turn } from '../../../machines/file-order/turn.ts';
import type { PageText, Word } from '../types.ts';
import { fold } from './fold.ts';
import { isCut, type Lines, type Place, placesOn, type Stream, streamOf, streamSize } from './stream.ts';

/** The words of a page in a quarter of the room they take as objects, so that those of a whole care file can be held. */
export interface PackedPage {
  readonly number: number;
  readonly turned: Turn;
  readonly stream: Stream;
  /** One a line, as they stand on the page. */
  readonly words: string;
  /** Left, top, width, height of each; to a ten-thousandth of a point, so for asking where a word lies, not for a mark. */
  readonly places: Float32Array;
  readonly lines: Uint16Array;
}

/** Packs the words of a page. */
export function pack({ number, turned = 0, words }: PageText): PackedPage {
  const places = new Float32Array(words.length * 4);
  for (const [index, { x, y, width, height }] of words.entries()) places.set([x, y, width, height], index * 4);
  return {
    ...{ number, turned, places, stream: streamOf(words) },
    words: words.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'),
    lines: Uint16Array.from(words, ({ line }) => line),
  };
}

/** Bytes it takes in memory, roughly. */
export const packedSize = ({ stream, words, places, lines }: PackedPage): number =>
  streamSize(stream) + words.length + places.byteLength + lines.byteLength + 500;

/** A page as what goes on from one page to the next is looked for. */
export function linesOf(page: PackedPage): Lines {
  let words: readonly string[] | null = null;
  return {
    ...{ stream: page.stream, lines: page.lines },
    isCut: (index) => {
      words ??= page.words.split('\n');
      return isCut(words[index] ?? '');
    },
  };
}

/** Every place a term stands, for each page of a document: the same that `findInDocument` finds. */
export const placesOf = (pages: readonly PackedPage[], term: string): Place[][] =>
  placesOn(pages.map(linesOf), fold(term));

/** The middle of a word. */
export function middleOf({ places }: PackedPage, index: number): { x: number; y: number } {
  const [x = 0, y = 0, width = 0, height = 0] = places.subarray(index * 4, index * 4 + 4);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The words again, each with where it stands. */
export function unpacked({ words, places, lines }: PackedPage): Word[] {
  if (lines.length === 0) return [];
  return words.split('\n').map((text, index) => {
    const [x = 0, y = 0, width = 0, height = 0] = places.subarray(index * 4, index * 4 + 4);
    return { text, x, y, width, height, line: lines[index] ?? 0 };
  });
}

/** One box a line around some words. */
export function packedBoxes({ places, lines }: PackedPage, place: Place): Box[] {
  const words = place.map((index) => {
    const [x = 0, y = 0, width = 0, height = 0] = places.subarray(index * 4, index * 4 + 4);
    return { x, y, width, height, line: lines[index] ?? 0 };
  });
  return lineBoxes(words, [...words.keys()]);
}

const around = 12;

/** A place with the words before and after it. */
export function snippet({ words }: PackedPage, place: Place) {
  const all = words.split('\n');
  const [first, last] = [place[0] ?? 0, place.at(-1) ?? 0];
  return {
    before: all.slice(Math.max(0, first - around), first).join(' '),
    words: place.map((index) => all[index]).join(' '),
    after: all.slice(last + 1, last + 1 + around).join(' '),
  };
}
