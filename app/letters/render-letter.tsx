import { renderToBuffer } from '@react-pdf/renderer';
import type { Letter } from './letter.ts';
import { LetterPdf } from './letter-pdf.tsx';
import { registerFonts } from './pdf-fonts.ts';

/** The letter as a PDF. The same letter gives the same text and layout every time. */
export async function renderLetterPdf(letter: Letter): Promise<Uint8Array> {
  registerFonts();
  return new Uint8Array(await renderToBuffer(<LetterPdf letter={letter} />));
}
