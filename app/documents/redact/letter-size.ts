import { isMiddleIn } from '../../../machines/documents/box.ts';
import type { Box } from '../../../machines/documents/events.ts';
import type { Word } from '../types.ts';

/** The body of a letter, what reaches up from it, and what reaches below the line, in parts of the size a word is set in. */
const [BODY, UP, DOWN] = [0.5, 0.22, 0.2];

const reachesUp = (text: string) => /[\p{Lu}\p{Nd}bdfhijklt]/u.test(text);
const reachesDown = (text: string) => /[gjpqyQ]/u.test(text);

/**
 * How large the letters of a word are that OCR read: boxes fit their ink, and “one” has less of it than “Jelly” in the same
 * letters.
 */
export const letterSize = ({ text, height }: Pick<Word, 'text' | 'height'>): number =>
  height / (BODY + (reachesUp(text) ? UP : 0) + (reachesDown(text) ? DOWN : 0));

/**
 * A place to be burnt, as high as its line. What OCR read has boxes that fit the ink: black as high as these would tell
 * “mum” from “dad”, and whether a name has letters that reach below the line. Words that stand upright are left as they are.
 */
export function asHighAsItsLine(box: Box, words: readonly Word[]): Box {
  let [top, bottom] = [box.y, box.y + box.height];
  for (const word of words) {
    if (!word.ocr || !isMiddleIn(word, box) || !isLevel(word)) continue;
    const size = Math.min(letterSize(word), sizeOfLine(words, word.line));
    if (!reachesUp(word.text)) top = Math.min(top, word.y - UP * size);
    if (!reachesDown(word.text)) bottom = Math.max(bottom, word.y + word.height + DOWN * size);
  }
  return { ...box, y: top, height: bottom - top };
}

const isLevel = ({ text, width, height }: Word): boolean => text.length <= 2 || height <= width;

/**
 * The size of letters that three of four words of a line have at least: on a line that falls, long words are higher than
 * their letters.
 */
function sizeOfLine(words: readonly Word[], line: number): number {
  const sizes = words
    .filter((word) => word.ocr && word.line === line && /\p{L}{2}/u.test(word.text) && isLevel(word))
    .map(letterSize);
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 4)] ?? Number.POSITIVE_INFINITY;
}
