import PDFDocument from 'pdfkit';
import { type PersonKey, readMarks } from './people.ts';

/** Where a person is named: the variant used, the file, and the page from 1. */
export interface Mention {
  readonly person: PersonKey;
  readonly variant: string;
  readonly file: string;
  readonly page: number;
}

export interface Drawn {
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly mentions: readonly Mention[];
}

type Font = 'Helvetica' | 'Helvetica-Bold' | 'Times-Roman' | 'Times-Bold' | 'Courier';

/** Files made today or next year are the same to the byte. */
const made = new Date(Date.UTC(2026, 0, 15, 9, 30));
const margin = 60;

/** A4 paper to write on, which notes on which page each name lands. Text that does not fit begins a new page as a whole. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private page = 1;
  private readonly mentions: Mention[] = [];
  private readonly bytes: Promise<Uint8Array>;
  private onNewPage: () => void = () => undefined;

  constructor(
    readonly name: string,
    info: { Title: string; Author: string } = { Title: name, Author: 'Northfold records' },
  ) {
    this.doc = new PDFDocument({ size: 'A4', margin, info: { ...info, CreationDate: made, ModDate: made } });
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.bytes = new Promise((resolve) => this.doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))));
  }

  get width(): number {
    return this.doc.page.width - 2 * margin;
  }

  /** What stands at the head of every page from now on. */
  everyPage(draw: () => void): void {
    this.onNewPage = draw;
    draw();
  }

  newPage(): void {
    this.doc.addPage();
    this.page++;
    this.onNewPage();
  }

  private note(marked: string): string {
    const { text, named } = readMarks(marked);
    for (const { person, variant } of named) this.mentions.push({ person, variant, file: this.name, page: this.page });
    return text;
  }

  private room(height: number): void {
    if (this.doc.y + height > this.doc.page.height - margin) this.newPage();
  }

  /** One paragraph, kept whole. Sizes in points. */
  write(marked: string, { font = 'Helvetica', size = 10.5, gap = 7, indent = 0 }: Partial<TextLook> = {}): void {
    const look = { width: this.width - indent, lineGap: 2 };
    this.doc.font(font).fontSize(size);
    this.room(this.doc.heightOfString(readMarks(marked).text, look));
    this.doc.font(font).fontSize(size).fillColor('black');
    this.doc.text(this.note(marked), margin + indent, this.doc.y, look);
    this.doc.y += gap;
  }

  /** A row of a ruled table; `widths` are shares of the line. */
  row(
    cells: readonly string[],
    widths: readonly number[],
    { font = 'Helvetica', size = 9 }: Partial<TextLook> = {},
  ): void {
    const { doc } = this;
    doc.font(font).fontSize(size);
    const look = (column: number) => ({ width: this.width * (widths[column] ?? 0) - 8 });
    const height = Math.max(...cells.map((cell, column) => doc.heightOfString(readMarks(cell).text, look(column)))) + 8;
    this.room(height);
    doc.font(font).fontSize(size).fillColor('black');
    const top = doc.y;
    let left = margin;
    for (const [column, cell] of cells.entries()) {
      const width = this.width * (widths[column] ?? 0);
      doc.rect(left, top, width, height).lineWidth(0.5).stroke('#888888');
      doc.text(this.note(cell), left + 4, top + 4, look(column));
      left += width;
    }
    doc.x = margin;
    doc.y = top + height;
  }

  rule(): void {
    this.doc
      .moveTo(margin, this.doc.y)
      .lineTo(margin + this.width, this.doc.y)
      .lineWidth(0.7)
      .stroke('#444444');
    this.doc.y += 8;
  }

  async finish(): Promise<Drawn> {
    this.doc.end();
    return { name: this.name, pdf: await this.bytes, pages: this.page, mentions: this.mentions };
  }
}

interface TextLook {
  readonly font: Font;
  readonly size: number;
  readonly gap: number;
  readonly indent: number;
}

/** A line of at most `width` characters at a time, as an old mail program breaks them; marks count by what they show. */
export function hardWrap(marked: string, width: number): string {
  const words = marked.replace(/\[\[[^\]]+\]\]/g, (mark) => mark.replace(/ /g, '\u0000')).split(' ');
  let line = 0;
  let out = '';
  for (const word of words) {
    for (const part of splitMark(word)) {
      const length = readMarks(part.closed).text.length;
      const breaks = line > 0 && line + 1 + length > width;
      out += line === 0 ? part.raw : `${breaks ? '\n' : ' '}${part.raw}`;
      line = breaks ? length : line + (line === 0 ? 0 : 1) + length;
    }
  }
  return out;
}

/** The words of a mark one by one, so that a name may be broken over two lines like any other words. */
function splitMark(word: string): { raw: string; closed: string }[] {
  if (!word.includes('\u0000')) return [{ raw: word, closed: word }];
  return word.split('\u0000').map((raw) => ({ raw, closed: raw.replace(/\[\[[a-z]+\|/, '').replace(']]', '') }));
}
