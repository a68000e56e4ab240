import { resolve } from 'node:path';
import { Font } from '@react-pdf/renderer';

/** The family's name in styles. Made for people with low vision; has the Welsh and Polish letters. */
export const family = 'Atkinson Hyperlegible Next';

/** Longer words (addresses of web pages) may break anywhere, or they would run off the page. */
const longestWhole = 45;

const weights = { Regular: 400, Bold: 700 } as const;

let ready: Promise<void> | null = null;

/** Makes the bundled font known, once. Fonts are read from the project's folder, which every process is started in. */
export function fontsReady(): Promise<void> {
  ready ??= loadFonts();
  return ready;
}

async function loadFonts(): Promise<void> {
  const file = (name: string) => resolve('app/letters/fonts', `AtkinsonHyperlegibleNext-${name}.ttf`);
  const fonts = Object.entries(weights).map(([name, fontWeight]) => ({ src: file(name), fontWeight }));
  Font.register({ family, fonts });
  Font.registerHyphenationCallback((word) =>
    word.length <= longestWhole ? [word] : (word.match(/.{1,20}/gu) ?? [word]),
  );
  for (const { fontWeight } of fonts) await meetEveryGlyph({ fontFamily: family, fontWeight });
}

/**
 * Has the font meet each of its characters as a character. It keeps a glyph as it met it first, for the whole process: a
 * full stop first met as a part of a colon would be drawn without being one, so in later letters lines would break inside
 * words, and search and screen readers would miss it.
 */
async function meetEveryGlyph(descriptor: { fontFamily: string; fontWeight: number }): Promise<void> {
  await Font.load(descriptor);
  const font = Font.getFont(descriptor).data;
  if (font === null) throw new Error('the font of letters was not loaded');
  for (const character of font.characterSet) font.glyphForCodePoint(character);
}
