import type { Sheet, SheetWord } from './types.ts';

/** A page as it travels to the browser: its words are the JSON of a list of `SentWord`. */
export interface SentSheet extends Omit<Sheet, 'words'> {
  readonly words: string;
}

type SentWord = readonly [text: string, x: number, y: number, width: number, height: number, line: number];

/** A hundredth of a point, which is finer than any screen. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const sent = ({ text, x, y, width, height, line }: SheetWord): SentWord => [
  text,
  rounded(x),
  rounded(y),
  rounded(width),
  rounded(height),
  line,
];

/**
 * Makes one text of the words of a page: as some three thousand values of their own they took most of the time in which a page that is
 * turned to is sent and read.
 */
export const send = (sheet: Sheet): SentSheet => ({ ...sheet, words: JSON.stringify(sheet.words.map(sent)) });

/** The page that was sent, as the workbench shows it. */
export function arrived(sheet: SentSheet): Sheet {
  // Written by `send` of the same build.
  const words: readonly SentWord[] = JSON.parse(sheet.words);
  return {
    ...sheet,
    words: words.map(([text, x, y, width, height, line]) => ({ text, x, y, width, height, line })),
  };
}
