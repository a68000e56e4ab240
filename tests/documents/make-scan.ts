import sharp from 'sharp';
import { PdfFile } from '../../app/documents/pages/pdf-file.ts';
import { type Bitmap, pixelSize, render } from '../../app/documents/pages/render.ts';
import { drawPdf } from './make-pdf.ts';

/** The first page of a PDF as grey pixels: pictures of text without asking the machine for fonts. */
export async function pixelsOf(pdf: Uint8Array, dpi: number): Promise<Bitmap> {
  const opened = await PdfFile.open(pdf);
  const page = opened.ok ? opened.file.page(0) : null;
  if (!opened.ok || !page) throw new Error('the PDF to scan cannot be opened');
  const bitmap = render(page, pixelSize(page, dpi), 1);
  page.close();
  opened.file.close();
  return bitmap;
}

/** Grain, as a scanner leaves it: the same every time. */
export function grain(bitmap: Bitmap, seed: number, depth: number): void {
  let state = seed;
  for (let at = 0; at < bitmap.data.length; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bitmap.data[at] = Math.max(
      0,
      Math.min(255, (bitmap.data[at] ?? 0) - 11 + ((state >> 16) % (2 * depth + 1)) - depth),
    );
  }
}

export const jpegOf = ({ data, width, height, channels }: Bitmap): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels } }).toColourspace('b-w').jpeg({ quality: 75 }).toBuffer();

/** A PDF of one picture, as a scanner makes it. */
export async function scanPdf(draw: (doc: PDFKit.PDFDocument) => void, dpi = 200): Promise<Uint8Array> {
  const bitmap = await pixelsOf(await drawPdf(draw), dpi);
  grain(bitmap, 7, 12);
  const picture = await jpegOf(bitmap);
  return drawPdf((doc) => doc.image(picture, 0, 0, { width: doc.page.width }));
}
