import { openDocument } from '../bundle/fonts.ts';
import { type DrawnBars, drawBars } from './draw-bars.ts';

/** A paper as its PDF is drawn from it: words only, made before. */
export interface PaperToPrint {
  readonly title: string;
  /** Above the title: the body, and when it was counted. */
  readonly line: string;
  readonly summary: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly sentences: readonly string[];
    readonly bars?: DrawnBars;
    readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

const left = 56;
const foot = 60;
const ink = '#0b0c0c';
/** A page is upright unless it is said each time. */
const lying = (layout: string): PDFKit.PDFDocumentOptions => ({
  ...{ size: 'A4', margin: left },
  layout: layout === 'landscape' ? 'landscape' : 'portrait',
});

/**
 * A tagged PDF of figures: headings, paragraphs, tables whose heads are heads, pictures with words instead. Wide tables lie
 * across the page.
 */
export function paperPdf(paper: PaperToPrint): Promise<Uint8Array> {
  const { doc, bytes } = openDocument(paper.title, 'en-GB');
  const root = doc.struct('Document');
  doc.addStructure(root);
  const words = (type: string, draw: () => void) => {
    root.add(doc.struct(type, {}, draw));
  };
  doc.fillColor(ink);
  words('P', () => doc.fontSize(11).text(paper.line).moveDown(1));
  words('H1', () => doc.font('bold').fontSize(20).text(paper.title).moveDown(0.6));
  for (const sentence of paper.summary)
    words('P', () => doc.font('regular').fontSize(11).text(sentence, { lineGap: 2 }).moveDown(0.5));
  for (const { heading, sentences, bars, columns, rows } of paper.sections) {
    const isWide = columns.length > 7;
    if (isWide || doc.page.layout === 'landscape' || doc.y > doc.page.height - 220)
      doc.addPage(lying(isWide ? 'landscape' : 'portrait'));
    else doc.moveDown(1);
    doc.x = left;
    words('H2', () => doc.font('bold').fontSize(15).text(heading).moveDown(0.4));
    for (const sentence of sentences)
      words('P', () => doc.font('regular').fontSize(11).text(sentence, { lineGap: 2 }).moveDown(0.4));
    if (bars) {
      if (doc.y + bars.bars.length * 22 + 60 > doc.page.height - foot) doc.addPage(lying(doc.page.layout));
      root.add(
        doc.struct('Figure', { alt: `${sentences[0] ?? heading} The table below has the numbers.` }, () =>
          drawBars(doc, bars, left),
        ),
      );
    }
    if (rows.length > 0) drawTable(doc, root, columns, rows);
    doc.x = left;
  }
  pageNumbers(doc, paper.title);
  root.end();
  doc.end();
  return bytes;
}

type Columns = PaperToPrint['sections'][number]['columns'];

function drawTable(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  columns: Columns,
  rows: readonly (readonly string[])[],
): void {
  const width = doc.page.width - 2 * left;
  const shares = columns.map(({ isNumber }, at) => (at === 0 ? (columns.length > 4 ? 1.8 : 3) : isNumber ? 1 : 1.5));
  const unit = width / shares.reduce((sum, share) => sum + share, 0);
  const widthOf = (at: number) => (shares[at] ?? 1) * unit;
  const table = doc.struct('Table');
  root.add(table);
  const draw = (texts: readonly string[], isHead: boolean) => {
    doc.font(isHead ? 'bold' : 'regular').fontSize(9.5);
    const height = Math.max(...texts.map((one, at) => doc.heightOfString(one, { width: widthOf(at) - 6 }))) + 8;
    if (doc.y + height > doc.page.height - foot) {
      doc.addPage(lying(doc.page.layout));
      if (!isHead) {
        draw(
          columns.map(({ name }) => name),
          true,
        );
        doc.font('regular').fontSize(9.5);
      }
    }
    const top = doc.y;
    const line = doc.struct('TR');
    table.add(line);
    let x = left;
    texts.forEach((one, at) => {
      const [from, wide] = [x, widthOf(at)];
      const align = columns[at]?.isNumber ? 'right' : 'left';
      const kind = isHead || at === 0 ? 'TH' : 'TD';
      line.add(doc.struct(kind, {}, () => doc.text(one, from + 3, top + 4, { width: wide - 6, align })));
      x += wide;
    });
    doc.markContent('Artifact');
    doc
      .moveTo(left, top + height)
      .lineTo(x, top + height)
      .lineWidth(isHead ? 1 : 0.5)
      .stroke(isHead ? ink : '#b1b4b6');
    doc.endMarkedContent();
    doc.x = left;
    doc.y = top + height;
  };
  draw(
    columns.map(({ name }) => name),
    true,
  );
  for (const row of rows) draw(row, false);
  table.end();
  doc.moveDown(0.5);
}

/** At the foot of each page; no part of what is read aloud. */
function pageNumbers(doc: PDFKit.PDFDocument, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where a text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('regular')
      .fontSize(9)
      .fillColor('#484949')
      .text(`${title} · page ${page + 1} of ${count}`, left, doc.page.height - 40, { lineBreak: false });
    doc.endMarkedContent();
  }
}
