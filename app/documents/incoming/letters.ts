import { regular } from '../bundle/fonts.ts';

let known: ((code: number) => boolean) | null = null;

/** Which letters the font can draw, by its own table (`cmap`, format 4). */
function covers(): (code: number) => boolean {
  if (known) return known;
  const font = regular();
  const tables = font.readUInt16BE(4);
  const cmap = Array.from({ length: tables }, (_, i) => 12 + 16 * i).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  const from = font.readUInt32BE((cmap ?? 0) + 8);
  const formats = Array.from(
    { length: font.readUInt16BE(from + 2) },
    (_, i) => from + font.readUInt32BE(from + 8 + 8 * i),
  );
  const table = formats.find((at) => font.readUInt16BE(at) === 4);
  if (cmap === undefined || table === undefined) throw new Error('the font has no table of its letters');
  const segments = font.readUInt16BE(table + 6) / 2;
  const ranges = Array.from({ length: segments }, (_, i) => {
    const end = font.readUInt16BE(table + 14 + 2 * i);
    const start = font.readUInt16BE(table + 16 + 2 * (segments + i));
    const delta = font.readUInt16BE(table + 16 + 2 * (2 * segments + i));
    const offsetAt = table + 16 + 2 * (3 * segments + i);
    return { start, end, delta, offsetAt, offset: font.readUInt16BE(offsetAt) };
  });
  known = (code) => {
    const range = ranges.find(({ end }) => code <= end);
    if (!range || code < range.start) return false;
    const glyph =
      range.offset === 0 ? code : font.readUInt16BE(range.offsetAt + range.offset + 2 * (code - range.start));
    return glyph !== 0 && ((glyph + range.delta) & 0xffff) !== 0;
  };
  return known;
}

/** Drawn otherwise, and mean the same. */
const alike: Readonly<Record<string, string>> = {
  '\t': '    ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2610': '[ ]',
  '\u2611': '[x]',
  '\u2612': '[x]',
  '\u25cf': '•',
  '\u25aa': '•',
};
/** No word of people's own is longer; without a break a single one could keep the page-setter busy for hours. */
const LONGEST = 80;

/** Text as the font can draw it, and the words of it that it cannot: of these each such letter stands as its number. */
export function unshown(text: string): { text: string; words: string[] } {
  const has = covers();
  const words: string[] = [];
  const plain = text.replace(/[^\s]+|[^\S\n]/gu, (part) => {
    let isLost = false;
    const drawn = [...part].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const other = alike[letter];
      if (other !== undefined) return other;
      if (has(code) || code === 32) return letter;
      isLost ||= /[\p{L}\p{N}]/u.test(letter);
      return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    });
    if (isLost) words.push(part);
    const pieces: string[] = [];
    for (let at = 0; at < drawn.length; at += LONGEST) pieces.push(drawn.slice(at, at + LONGEST).join(''));
    return pieces.join('\n');
  });
  return { text: plain, words };
}
