import { deflateSync } from 'node:zlib';
import { blankFont } from './blank-font.ts';
import type { Encoded } from './encode.ts';

/** One finished page, ready to be written: made apart from the others, in any process. */
export interface PagePart {
  width: number;
  height: number;
  image: Encoded;
  /** What lies under the image, of which then only the black is painted. */
  under: Encoded | null;
  /** The layer's drawing orders, deflated. */
  content: Uint8Array;
  paragraphs: number;
  /** Those of them that are headings, from 0. */
  headings: readonly number[];
  rows: number[];
}

/** The same before its number is known: its orders are plain, so that its reference can still be added. */
export type UnstampedPart = Omit<PagePart, 'content'> & { content: string };

export interface FileFacts {
  title: string;
  lang: string;
  /** Bookmarks: title, page from 0. */
  bookmarks: { title: string; page: number }[];
}

const FIXED = {
  catalog: 1,
  pages: 2,
  info: 3,
  tree: 4,
  parents: 5,
  document: 6,
  words: 7,
  cid: 8,
  face: 9,
  file: 10,
  unicode: 11,
  stamp: 12,
  outlines: 13,
  glyphs: 14,
};
const FIRST_FREE = 15;
/** Bytes of the table for each object. */
const TABLE_ROW = 7;

/** So many objects without a stream are packed together. */
const PACKED = 200;

/**
 * Writes a PDF from nothing: streams one after the other, whatever has none packed in streams of objects (a page has some twenty tags, a fifth of its bytes unpacked),
 * one table of where all are, one end. It has never seen the source, so nothing of it can be carried over. The verifier knows this shape and takes no other.
 */
export class PdfWriter {
  private chunks: Uint8Array[] = [];
  /** Where each object is: from the start of the file, or in which stream of objects and at which place. */
  private readonly places: (number | { pack: number; index: number })[] = [];
  private packing: { id: number; body: string }[] = [];
  private at = 0;
  private next = FIRST_FREE;
  private readonly pages: { page: number; section: number; parents: number }[] = [];
  private readonly rows = new Set<number>([0]);

  constructor() {
    this.raw(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  add(part: PagePart): void {
    const page = this.next++;
    const [content, image, section, parents] = [this.next++, this.next++, this.next++, this.next++];
    const under = part.under && this.next++;
    const first = this.next;
    this.next += part.paragraphs;
    for (const row of part.rows) this.rows.add(row);
    this.stream(image, pictureEntries(part.image, under !== null), part.image.data);
    if (part.under && under !== null) this.stream(under, pictureEntries(part.under, false), part.under.data);
    this.stream(content, '/Filter /FlateDecode', part.content);
    this.object(
      page,
      `<< /Type /Page /Parent ${FIXED.pages} 0 R /MediaBox [0 0 ${round(part.width)} ${round(part.height)}] /Resources << /XObject << /Im ${image} 0 R${under === null ? '' : ` /Un ${under} 0 R`} >> /Font << /Words ${FIXED.words} 0 R /Stamp ${FIXED.stamp} 0 R >> >> /Contents ${content} 0 R /StructParents ${this.pages.length} /Tabs /S >>`,
    );
    const kids: string[] = [];
    const headings = new Set(part.headings);
    for (let p = 0; p < part.paragraphs; p++) {
      kids.push(`${first + p} 0 R`);
      this.object(
        first + p,
        `<< /Type /StructElem /S /${headings.has(p) ? 'H1' : 'P'} /P ${section} 0 R /Pg ${page} 0 R /K ${p} >>`,
      );
    }
    this.object(section, `<< /Type /StructElem /S /Sect /P ${FIXED.document} 0 R /K [${kids.join(' ')}] >>`);
    this.object(parents, `[${kids.join(' ')}]`);
    this.pages.push({ page, section, parents });
  }

  /** What has been written since it was last asked: a large file is handed on as it is made. */
  taken(): Uint8Array[] {
    const { chunks } = this;
    this.chunks = [];
    return chunks;
  }

  /** Writes what comes last; take it. */
  finish(facts: FileFacts): void {
    const list = (pick: (page: { page: number; section: number; parents: number }) => number) =>
      this.pages.map((page) => `${pick(page)} 0 R`).join(' ');
    const outlines = this.bookmarks(facts.bookmarks);
    this.object(FIXED.pages, `<< /Type /Pages /Kids [${list((p) => p.page)}] /Count ${this.pages.length} >>`);
    this.object(FIXED.info, `<< /Title ${text(facts.title)} >>`);
    this.object(
      FIXED.tree,
      `<< /Type /StructTreeRoot /K ${FIXED.document} 0 R /ParentTree ${FIXED.parents} 0 R /ParentTreeNextKey ${this.pages.length} >>`,
    );
    this.object(FIXED.parents, `<< /Nums [${this.pages.map((p, i) => `${i} ${p.parents} 0 R`).join(' ')}] >>`);
    this.object(
      FIXED.document,
      `<< /Type /StructElem /S /Document /P ${FIXED.tree} 0 R /K [${list((p) => p.section)}] >>`,
    );
    this.fonts();
    this.object(
      FIXED.catalog,
      `<< /Type /Catalog /Pages ${FIXED.pages} 0 R /Lang (${facts.lang}) /MarkInfo << /Marked true >> /StructTreeRoot ${FIXED.tree} 0 R /ViewerPreferences << /DisplayDocTitle true >>${outlines} >>`,
    );
    this.close();
  }

  private bookmarks(items: FileFacts['bookmarks']): string {
    const first = this.next;
    this.next += items.length;
    items.forEach((item, i) => {
      const before = i > 0 ? ` /Prev ${first + i - 1} 0 R` : '';
      const after = i < items.length - 1 ? ` /Next ${first + i + 1} 0 R` : '';
      const page = this.pages[item.page]?.page ?? 0;
      this.object(
        first + i,
        `<< /Title ${text(item.title)} /Parent ${FIXED.outlines} 0 R${before}${after} /Dest [${page} 0 R /Fit] >>`,
      );
    });
    const ends = items.length > 0 ? ` /First ${first} 0 R /Last ${first + items.length - 1} 0 R` : '';
    this.object(FIXED.outlines, `<< /Type /Outlines${ends} /Count ${items.length} >>`);
    return items.length > 0 ? ` /Outlines ${FIXED.outlines} 0 R /PageMode /UseOutlines` : '';
  }

  private fonts(): void {
    this.object(
      FIXED.words,
      `<< /Type /Font /Subtype /Type0 /BaseFont /Blank /Encoding /Identity-H /DescendantFonts [${FIXED.cid} 0 R] /ToUnicode ${FIXED.unicode} 0 R >>`,
    );
    this.object(
      FIXED.cid,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Blank /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${FIXED.face} 0 R /DW 500 /CIDToGIDMap ${FIXED.glyphs} 0 R >>`,
    );
    this.object(
      FIXED.face,
      `<< /Type /FontDescriptor /FontName /Blank /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 /FontFile2 ${FIXED.file} 0 R >>`,
    );
    const font = blankFont();
    this.stream(FIXED.file, `/Length1 ${font.length} /Filter /FlateDecode`, deflateSync(font));
    this.stream(FIXED.glyphs, '/Filter /FlateDecode', deflateSync(new Uint8Array(131_072)));
    const rows = [...this.rows].sort((a, b) => a - b).map((row) => row.toString(16).padStart(2, '0'));
    const blocks: string[] = [];
    for (let i = 0; i < rows.length; i += 100) {
      const some = rows.slice(i, i + 100);
      blocks.push(
        `${some.length} beginbfrange\n${some.map((r) => `<${r}00> <${r}ff> <${r}00>`).join('\n')}\nendbfrange`,
      );
    }
    const map = `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
    this.stream(FIXED.unicode, '/Filter /FlateDecode', deflateSync(Buffer.from(map, 'latin1')));
    this.object(FIXED.stamp, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  }

  /** The table: three numbers of one, four and two bytes an object, what kind it is, where, and at which place there. */
  private close(): void {
    this.pack();
    const id = this.next++;
    const start = this.at;
    this.places[id] = start;
    const table = Buffer.alloc(TABLE_ROW * this.next);
    table.writeUInt16BE(0xffff, 5);
    for (let of = 1; of < this.next; of++) {
      const place = this.places[of];
      if (place === undefined) throw new Error(`object ${of} was never written`);
      const [kind, where, index] = typeof place === 'number' ? [1, place, 0] : [2, place.pack, place.index];
      table.writeUInt8(kind, TABLE_ROW * of);
      table.writeUInt32BE(where, TABLE_ROW * of + 1);
      table.writeUInt16BE(index, TABLE_ROW * of + 5);
    }
    this.stream(
      id,
      `/Type /XRef /Size ${this.next} /W [1 4 2] /Root ${FIXED.catalog} 0 R /Info ${FIXED.info} 0 R /Filter /FlateDecode`,
      deflateSync(table),
    );
    this.raw(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  }

  private object(id: number, body: string): void {
    this.packing.push({ id, body });
    if (this.packing.length === PACKED) this.pack();
  }

  private pack(): void {
    if (this.packing.length === 0) return;
    const pack = this.next++;
    let at = 0;
    const places = this.packing.map(({ id, body }, index) => {
      this.places[id] = { pack, index };
      const place = `${id} ${at}`;
      at += body.length + 1;
      return place;
    });
    const head = `${places.join(' ')}\n`;
    const plain = `${head}${this.packing.map(({ body }) => body).join('\n')}`;
    this.stream(
      pack,
      `/Type /ObjStm /N ${places.length} /First ${head.length} /Filter /FlateDecode`,
      deflateSync(Buffer.from(plain, 'latin1')),
    );
    this.packing = [];
  }

  private stream(id: number, dictionary: string, data: Uint8Array): void {
    this.places[id] = this.at;
    this.raw(Buffer.from(`${id} 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`, 'latin1'));
    this.raw(data);
    this.raw(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  private raw(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.at += bytes.length;
  }
}

/** @param isStencil whether only its black is painted, over what lies under it */
function pictureEntries({ width, height, channels, bits, filter }: Encoded, isStencil: boolean): string {
  const paint = isStencil ? '/ImageMask true' : `/ColorSpace /Device${channels === 1 ? 'Gray' : 'RGB'}`;
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${paint} /BitsPerComponent ${bits} /Filter /${filter}`;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A text string as UTF-16 in hex: no character of it needs escaping. */
function text(value: string): string {
  return `<feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`;
}
