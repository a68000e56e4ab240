import type { PageText } from '../../app/documents/types.ts';

/** A page of words as they would be read: lines of ten-point text, spaces three points wide. */
export function pageOf(lines: readonly string[], number = 1): PageText {
  const words = lines.flatMap((line, at) => {
    let x = 50;
    return line.split(' ').map((text) => {
      const word = { text, x, y: 50 + at * 14, width: text.length * 6, height: 12, line: at };
      x += word.width + 3;
      return word;
    });
  });
  return { number, width: 595, height: 842, source: 'text', confidence: null, searchable: true, words };
}
