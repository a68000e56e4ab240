// What nobody can see or type must not reach the record; line breaks and tabs are words' own.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line: Unicode composed (NFC), spaces single, ends trimmed. Every character a name can have stays. */
export const tidyLine = (text: string): string =>
  text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/gu, ' ').trim();

/** Several lines: the same, keeping line breaks (as `\n`). */
export const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(invisible, '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
