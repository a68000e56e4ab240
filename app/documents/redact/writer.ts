import { deflateSync } from 'node:zlib';
import { blankFont } from './blank-font.ts';
import type { Encoded } from './encode.ts';
import { ObjectFile } from './object-file.ts';

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

/**
 * Writes a PDF from nothing, page by page. It has never seen the source, so nothing of it can be carried over. The
 * verifier knows this shape and takes no other.
 */
export class PdfWriter {
  private readonly file = new ObjectFile(FIRST_FREE);
  private readonly pages: { page: number; section: number; parents: number }[] = [];
  private readonly rows = new Set<number>([0]);
  private readonly shapes = new Map<Uint8Array, number>();

  add(part: PagePart): void {
    const page = this.file.take(5);
    const [content, image, section, parents] = [page + 1, page + 2, page + 3, page + 4];
    const under = part.under && this.file.take(1);
    const first = this.file.take(part.paragraphs);
    for (const row of part.rows) this.rows.add(row);
    const shapes = part.image.shapes ? this.shapesAt(part.image.shapes) : null;
    this.file.stream(image, pictureEntries(part.image, under !== null, shapes), part.image.data);
    if (part.under && under !== null) this.file.stream(under, pictureEntries(part.under, false), part.under.data);
    this.file.stream(content, '/Filter /FlateDecode', part.content);
    this.file.object(
      page,
      `<< /Type /Page /Parent ${FIXED.pages} 0 R /MediaBox [0 0 ${round(part.width)} ${round(part.height)}] /Resources << /XObject << /Im ${image} 0 R${under === null ? '' : ` /Un ${under} 0 R`} >> /Font << /Words ${FIXED.words} 0 R /Stamp ${FIXED.stamp} 0 R >> >> /Contents ${content} 0 R /StructParents ${this.pages.length} /Tabs /S >>`,
    );
    const kids: string[] = [];
    const headings = new Set(part.headings);
    for (let p = 0; p < part.paragraphs; p++) {
      kids.push(`${first + p} 0 R`);
      this.file.object(
        first + p,
        `<< /Type /StructElem /S /${headings.has(p) ? 'H1' : 'P'} /P ${section} 0 R /Pg ${page} 0 R /K ${p} >>`,
      );
    }
    this.file.object(section, `<< /Type /StructElem /S /Sect /P ${FIXED.document} 0 R /K [${kids.join(' ')}] >>`);
    this.file.object(parents, `[${kids.join(' ')}]`);
    this.pages.push({ page, section, parents });
  }

  /** The number of what several pages are made of, which is written with the first of them. */
  private shapesAt(shapes: Uint8Array): number {
    const known = this.shapes.get(shapes);
    if (known !== undefined) return known;
    const id = this.file.take(1);
    this.shapes.set(shapes, id);
    this.file.stream(id, '', shapes);
    return id;
  }

  /** What has been written since it was last asked: a large file is handed on as it is made. */
  taken(): Uint8Array[] {
    return this.file.taken();
  }

  /** Writes what comes last; take it. */
  finish(facts: FileFacts): void {
    const list = (pick: (page: { page: number; section: number; parents: number }) => number) =>
      this.pages.map((page) => `${pick(page)} 0 R`).join(' ');
    const outlines = this.bookmarks(facts.bookmarks);
    this.file.object(FIXED.pages, `<< /Type /Pages /Kids [${list((p) => p.page)}] /Count ${this.pages.length} >>`);
    this.file.object(FIXED.info, `<< /Title ${text(facts.title)} >>`);
    this.file.object(
      FIXED.tree,
      `<< /Type /StructTreeRoot /K ${FIXED.document} 0 R /ParentTree ${FIXED.parents} 0 R /ParentTreeNextKey ${this.pages.length} >>`,
    );
    this.file.object(FIXED.parents, `<< /Nums [${this.pages.map((p, i) => `${i} ${p.parents} 0 R`).join(' ')}] >>`);
    this.file.object(
      FIXED.document,
      `<< /Type /StructElem /S /Document /P ${FIXED.tree} 0 R /K [${list((p) => p.section)}] >>`,
    );
    this.fonts();
    this.file.object(
      FIXED.catalog,
      `<< /Type /Catalog /Pages ${FIXED.pages} 0 R /Lang (${facts.lang}) /MarkInfo << /Marked true >> /StructTreeRoot ${FIXED.tree} 0 R /ViewerPreferences << /DisplayDocTitle true >>${outlines} >>`,
    );
    this.file.close(FIXED.catalog, FIXED.info);
  }

  private bookmarks(items: FileFacts['bookmarks']): string {
    const first = this.file.take(items.length);
    items.forEach((item, i) => {
      const before = i > 0 ? ` /Prev ${first + i - 1} 0 R` : '';
      const after = i < items.length - 1 ? ` /Next ${first + i + 1} 0 R` : '';
      const page = this.pages[item.page]?.page ?? 0;
      this.file.object(
        first + i,
        `<< /Title ${text(item.title)} /Parent ${FIXED.outlines} 0 R${before}${after} /Dest [${page} 0 R /Fit] >>`,
      );
    });
    const ends = items.length > 0 ? ` /First ${first} 0 R /Last ${first + items.length - 1} 0 R` : '';
    this.file.object(FIXED.outlines, `<< /Type /Outlines${ends} /Count ${items.length} >>`);
    return items.length > 0 ? ` /Outlines ${FIXED.outlines} 0 R /PageMode /UseOutlines` : '';
  }

  private fonts(): void {
    this.file.object(
      FIXED.words,
      `<< /Type /Font /Subtype /Type0 /BaseFont /Blank /Encoding /Identity-H /DescendantFonts [${FIXED.cid} 0 R] /ToUnicode ${FIXED.unicode} 0 R >>`,
    );
    this.file.object(
      FIXED.cid,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Blank /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${FIXED.face} 0 R /DW 500 /CIDToGIDMap ${FIXED.glyphs} 0 R >>`,
    );
    this.file.object(
      FIXED.face,
      `<< /Type /FontDescriptor /FontName /Blank /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 /FontFile2 ${FIXED.file} 0 R >>`,
    );
    const font = blankFont();
    this.file.stream(FIXED.file, `/Length1 ${font.length} /Filter /FlateDecode`, deflateSync(font));
    this.file.stream(FIXED.glyphs, '/Filter /FlateDecode', deflateSync(new Uint8Array(131_072)));
    const rows = [...this.rows].sort((a, b) => a - b).map((row) => row.toString(16).padStart(2, '0'));
    const blocks: string[] = [];
    for (let i = 0; i < rows.length; i += 100) {
      const some = rows.slice(i, i + 100);
      blocks.push(
        `${some.length} beginbfrange\n${some.map((r) => `<${r}00> <${r}ff> <${r}00>`).join('\n')}\nendbfrange`,
      );
    }
    const map = `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
    this.file.stream(FIXED.unicode, '/Filter /FlateDecode', deflateSync(Buffer.from(map, 'latin1')));
    this.file.object(FIXED.stamp, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  }
}

/**
 * @param isStencil whether only its black is painted, over what lies under it
 * @param shapes number of the object that holds the shapes it shares
 */
function pictureEntries(
  { width, height, channels, bits, filter, isTwice }: Encoded,
  isStencil: boolean,
  shapes: number | null = null,
): string {
  const paint = isStencil ? '/ImageMask true' : `/ColorSpace /Device${channels === 1 ? 'Gray' : 'RGB'}`;
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${paint} /BitsPerComponent ${bits} /Filter ${isTwice ? `[/${filter} /${filter}]` : `/${filter}`}${shapes === null ? '' : ` /DecodeParms << /JBIG2Globals ${shapes} 0 R >>`}`;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A text string as UTF-16 in hex: no character of it needs escaping. */
function text(value: string): string {
  return `<feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`;
}
