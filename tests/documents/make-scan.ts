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
  return askewPdf(draw, [0], dpi);
}

/** A PDF of the same sheet laid on the glass in several ways, a page each: turned clockwise by so many degrees. */
export async function askewPdf(
  draw: (doc: PDFKit.PDFDocument) => void,
  angles: readonly number[],
  dpi = 200,
): Promise<Uint8Array> {
  const straight = await pixelsOf(await drawPdf(draw), dpi);
  const sheets: { picture: Buffer; size: [number, number] }[] = [];
  for (const angle of angles) {
    const { data, width, height } = straight;
    const laid = await sharp(data, { raw: { width, height, channels: 1 } })
      .rotate(angle, { background: '#ffffff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { info } = laid;
    const bitmap: Bitmap = { data: new Uint8Array(laid.data), width: info.width, height: info.height, channels: 1 };
    grain(bitmap, 7, 12);
    sheets.push({ picture: await jpegOf(bitmap), size: [(info.width * 72) / dpi, (info.height * 72) / dpi] });
  }
  return drawPdf(
    (doc) => {
      for (const { picture, size } of sheets) doc.addPage({ size, margin: 0 }).image(picture, 0, 0, { width: size[0] });
    },
    { autoFirstPage: false },
  );
}
