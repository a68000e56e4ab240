import { resolve } from 'node:path';
import { Font } from '@react-pdf/renderer';

/** The family's name in styles. Made for people with low vision; has the Welsh and Polish letters. */
export const family = 'Atkinson Hyperlegible Next';

/** Longer words (addresses of web pages) may break anywhere, or they would run off the page. */
const longestWhole = 45;

let registered = false;

/** Makes the bundled font known, once. Fonts are read from the project's folder, which every process is started in. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  const file = (weight: string) => resolve('app/letters/fonts', `AtkinsonHyperlegibleNext-${weight}.ttf`);
  Font.register({
    family,
    fonts: [
      { src: file('Regular'), fontWeight: 400 },
      { src: file('Bold'), fontWeight: 700 },
    ],
  });
  Font.registerHyphenationCallback((word) =>
    word.length <= longestWhole ? [word] : (word.match(/.{1,20}/gu) ?? [word]),
  );
}
