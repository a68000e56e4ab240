import PDFDocument from 'pdfkit';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { bold, regular } from '../bundle/fonts.ts';
import { most } from './converted.ts';
import { unshown } from './letters.ts';

/** What a page of our own making can hold, from top to bottom. */
export type Block =
  | { is: 'heading' | 'text' | 'note'; text: string }
  | { is: 'field'; name: string; text: string }
  | { is: 'row'; cells: string[] }
  | { is: 'picture'; image: Uint8Array; width: number; height: number }
  | { is: 'rule' | 'page' };

export interface Sheet {
  ok: true;
  pdf: Uint8Array;
  pages: number;
  /** Words with letters the font does not have: on the page they stand as their numbers. */
  unshown: string[];
  /** For each block, the page it begins on. */
  pageOf: number[];
}

class TooLong extends Error {}

const INK = '#0b0c0c';
const GREY = '#505a5f';
const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const BOTTOM = 841.89 - MARGIN;

/** Sets blocks on pages. The same blocks give the same bytes. Refusal: too-many-pages. */
export async function typeset(blocks: readonly Block[]): Promise<Sheet | Refusal> {
  const date = new Date(0);
  const doc = new PDFDocument({ size: 'A4', margin: MARGIN, info: { CreationDate: date, ModDate: date } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  doc.registerFont('regular', regular());
  doc.registerFont('bold', bold());
  let pages = 1;
  doc.on('pageAdded', () => {
    pages += 1;
    if (pages > most.pages) throw new TooLong();
  });
  const lost: string[] = [];
  const pageOf: number[] = [];
  const shown = (text: string): string => {
    const { text: plain, words } = unshown(text);
    lost.push(...words);
    return plain;
  };
  try {
    for (const block of blocks) {
      if (doc.y > BOTTOM - 14) doc.addPage();
      pageOf.push(pages);
      draw(doc, block, shown);
    }
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return refuse('too-many-pages', `This file would fill more than ${most.pages} pages. Split it and add the parts.`);
  }
  doc.end();
  await ended;
  return { ok: true, pdf: new Uint8Array(Buffer.concat(chunks)), pages, unshown: [...new Set(lost)], pageOf };
}

function draw(doc: PDFKit.PDFDocument, block: Block, shown: (text: string) => string): void {
  doc.fillColor(INK).fontSize(10.5).font('regular');
  const width = WIDTH;
  switch (block.is) {
    case 'heading':
      doc.font('bold').fontSize(13).text(shown(block.text), MARGIN, doc.y, { width }).moveDown(0.4);
      return;
    case 'text':
      for (const line of shown(block.text).split('\n')) {
        if (line.trim() === '') doc.moveDown(1);
        else doc.text(line, MARGIN, doc.y, { width, lineGap: 2 });
      }
      return;
    case 'note':
      doc.fillColor(GREY).fontSize(9.5).text(shown(block.text), MARGIN, doc.y, { width }).moveDown(0.2);
      return;
    case 'field':
      doc.font('bold').text(`${block.name}: `, MARGIN, doc.y, { width, continued: true });
      doc
        .font('regular')
        .text(shown(block.text) || ' ', { width })
        .moveDown(0.1);
      return;
    case 'row':
      drawRow(doc, block.cells.map(shown));
      return;
    case 'picture':
      drawPicture(doc, block);
      return;
    case 'rule':
      doc
        .moveDown(0.4)
        .moveTo(MARGIN, doc.y)
        .lineTo(MARGIN + WIDTH, doc.y)
        .lineWidth(0.5)
        .stroke(GREY)
        .moveDown(0.6);
      return;
    case 'page':
      doc.addPage();
  }
}

/** Cells side by side while they are short; one under the other where a cell would not fit on half a page. */
function drawRow(doc: PDFKit.PDFDocument, cells: readonly string[]): void {
  const columns = Math.max(1, cells.length);
  const width = WIDTH / columns - 6;
  const heights = cells.map((cell) => doc.heightOfString(cell || ' ', { width }));
  const height = Math.max(...heights, 12);
  if (height > 360 || width < 40) {
    for (const cell of cells) doc.text(`| ${cell}`, MARGIN, doc.y, { width: WIDTH });
    doc.moveDown(0.3);
    return;
  }
  if (doc.y + height > BOTTOM) doc.addPage();
  const y = doc.y;
  cells.forEach((cell, index) => {
    doc.text(cell || ' ', MARGIN + index * (width + 6), y, { width });
  });
  doc
    .moveTo(MARGIN, y + height + 1)
    .lineTo(MARGIN + WIDTH, y + height + 1)
    .lineWidth(0.25)
    .stroke(GREY);
  doc.x = MARGIN;
  doc.y = y + height + 3;
}

function drawPicture(doc: PDFKit.PDFDocument, { image, width, height }: Extract<Block, { is: 'picture' }>): void {
  const scale = Math.min(0.75, WIDTH / width, (BOTTOM - MARGIN) / height);
  if (doc.y + height * scale > BOTTOM) doc.addPage();
  const y = doc.y;
  doc.image(Buffer.from(image), MARGIN, y, { width: width * scale, height: height * scale });
  doc.x = MARGIN;
  doc.y = y + height * scale + 4;
}
