import { renderToBuffer } from '@react-pdf/renderer';
import '../language/current-language.ts';
import type { Letter } from './letter.ts';
import { LetterPdf } from './letter-pdf.tsx';
import { fontsReady } from './pdf-fonts.ts';

/** The letter as a PDF. The same letter gives the same text and layout every time, whatever was written before it. */
export async function renderLetterPdf(letter: Letter): Promise<Uint8Array> {
  await fontsReady();
  return new Uint8Array(await renderToBuffer(<LetterPdf letter={letter} />));
}
