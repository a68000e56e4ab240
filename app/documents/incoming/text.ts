/** Control characters no text holds: all but tab, line ends, form feed and the end-of-file mark of old programs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const binary = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f]/u;
/** Leaves no mark on a page, or turns the words around it: no name hides behind one. Line ends, tabs and form feeds stay. */
const unseen = /(?![\t\n\f])[\p{Cc}\p{Cf}]/gu;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function encodingOf(bytes: Uint8Array, isCut: boolean): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even < head.length / 50) return 'utf-16le';
  if (even > head.length / 4 && odd < head.length / 50) return 'utf-16be';
  try {
    // A cut in the middle of a letter is no fault of the text.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** 0x80 to 0x9f of Windows-1252, which Node's own decoder takes for control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(bytes: Uint8Array, isCut: boolean): string {
  const encoding = encodingOf(bytes, isCut);
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  return windowsText(bytes);
}

/** A text in Windows-1252. */
export const windowsText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (letter) => windowsLetter(letter.charCodeAt(0)));

/** The letter of a code in Windows-1252. */
export const windowsLetter = (code: number): string =>
  (code >= 0x80 && code < 0xa0 ? windows[code - 0x80] : undefined) ?? String.fromCharCode(code);

/** Whether bytes (perhaps the first of more) are text in an encoding we know. */
export const isText = (bytes: Uint8Array, isCut: boolean): boolean => !binary.test(decoded(bytes, isCut));

/**
 * Text as people read it: line feeds only, composed letters, nothing that leaves no mark. UTF-8, UTF-16 or, failing
 * these, Windows-1252.
 */
export const readText = (bytes: Uint8Array): string => cleanText(decoded(bytes, false));

/** A text with line feeds only, composed letters, and nothing that leaves no mark. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(unseen, '')
    .normalize('NFC');
