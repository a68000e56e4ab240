import PDFDocument from 'pdfkit';
import type { Metadata, Sharp } from 'sharp';

/** A4 at 300 dpi: more than that nobody reads, and OCR reads at 200. */
const LONG_SIDE = 3508;
/** Both sides smaller than this: a logo or a screen shot of some words. It stands on a page instead of filling it. */
const SMALL = 700;
const A4 = { long: 841.89, short: 595.28 };
const MARGIN = 56;

export interface Flat {
  image: Buffer;
  width: number;
  height: number;
}

/** A PDF of pictures, a page each, in the order in which they are placed. */
export async function pagesOf(draw: (place: (picture: Flat) => void) => Promise<void>): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0), ModDate: new Date(0) } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  await draw((picture) => placeOn(doc, picture));
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Upright, on white, no larger than needed: a bilevel scan stays sharp (PNG), a photo stays small (JPEG). */
export async function flat(picture: Sharp, { isPalette, space, bitsPerSample }: Partial<Metadata>): Promise<Flat> {
  const isDrawn = isPalette === true || space === 'b-w' || bitsPerSample === 1;
  const upright = picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(LONG_SIDE, LONG_SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace(space === 'b-w' ? 'b-w' : 'srgb');
  const { data, info } = await (isDrawn ? upright.png({ palette: false }) : upright.jpeg({ quality: 88 })).toBuffer({
    resolveWithObject: true,
  });
  return { image: data, width: info.width, height: info.height };
}

function placeOn(doc: PDFKit.PDFDocument, { image, width, height }: Flat): void {
  if (width < SMALL && height < SMALL) {
    doc.addPage({ size: 'A4', margin: 0 });
    const scale = Math.min(0.75, (A4.short - 2 * MARGIN) / width);
    doc.image(image, MARGIN, MARGIN, { width: width * scale, height: height * scale });
    return;
  }
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const scale = Math.min(A4.long / long, A4.short / short);
  // A strip of a page keeps its shape: a page of almost no height could not be shown.
  const size = { width: Math.max(width * scale, 72), height: Math.max(height * scale, 72) };
  doc.addPage({ size: [size.width, size.height], margin: 0 });
  doc.image(image, 0, 0, { width: width * scale, height: height * scale });
}
