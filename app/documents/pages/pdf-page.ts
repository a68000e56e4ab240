import type { Box } from '../../../machines/documents/events.ts';
import { type Turn, turnedSize } from '../../../machines/file-order/turn.ts';
import { type Note, readNotes } from './notes.ts';
import type { Pdfium } from './pdfium.ts';

/** Maps the page's own space (origin bottom left, before /Rotate and /CropBox) to points of the page as shown, origin top left. */
export interface Affine {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

const SCALE = 64;
const MAX_SIDE = 14_400;

/** One open page, its annotations and form values drawn into it first so that what is read, shown and disclosed is the same. */
export class PdfPage {
  readonly width: number;
  readonly height: number;
  readonly toShown: Affine;

  private constructor(
    readonly p: Pdfium,
    readonly handle: number,
    /** Comments and form values as they were before they were drawn into the page; read once, at the first opening. */
    readonly notes: readonly Note[],
    /** How far clockwise the page is shown, beyond what the file says. */
    private readonly turned: Turn,
  ) {
    const clamp = (side: number) => (Number.isFinite(side) && side > 0 ? Math.min(side, MAX_SIDE) : 1);
    const own = { width: clamp(p.api.FPDF_GetPageWidthF(handle)), height: clamp(p.api.FPDF_GetPageHeightF(handle)) };
    const { width, height } = turnedSize(own, turned);
    this.width = width;
    this.height = height;
    this.toShown = this.affine();
  }

  /** Quarter turns clockwise, as PDFium counts them. */
  get quarters(): number {
    return this.turned / 90;
  }

  static open(p: Pdfium, document: number, index: number, turned: Turn): PdfPage | null {
    let handle = p.api.FPDF_LoadPage(document, index);
    if (handle === 0) return null;
    const notes = readNotes(p, handle);
    if (p.api.FPDFPage_GetAnnotCount(handle) > 0) {
      p.api.FPDFPage_Flatten(handle, 0);
      p.api.FPDF_ClosePage(handle);
      handle = p.api.FPDF_LoadPage(document, index);
      if (handle === 0) return null;
    }
    return new PdfPage(p, handle, notes, turned);
  }

  close(): void {
    this.p.api.FPDF_ClosePage(this.handle);
  }

  /** The upright box around two corners given in the page's own space. */
  shownBox(left: number, bottom: number, right: number, top: number): Box {
    const { a, b, c, d, e, f } = this.toShown;
    const x1 = a * left + c * bottom + e;
    const y1 = b * left + d * bottom + f;
    const x2 = a * right + c * top + e;
    const y2 = b * right + d * top + f;
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  }

  /** PDFium answers in whole device pixels, so three far points are asked for and the map is worked out from them. */
  private affine(): Affine {
    const { p } = this;
    const out = p.malloc(8);
    const at = (x: number, y: number): [number, number] => {
      const size: [number, number] = [Math.round(this.width * SCALE), Math.round(this.height * SCALE)];
      p.api.FPDF_PageToDevice(this.handle, 0, 0, size[0], size[1], this.quarters, x, y, out, out + 4);
      const view = new DataView(p.heap.HEAPU8.buffer, out, 8);
      return [view.getInt32(0, true) / SCALE, view.getInt32(4, true) / SCALE];
    };
    const reach = 1000;
    const [e, f] = at(0, 0);
    const [ax, ay] = at(reach, 0);
    const [cx, cy] = at(0, reach);
    p.free(out);
    return { a: (ax - e) / reach, b: (ay - f) / reach, c: (cx - e) / reach, d: (cy - f) / reach, e, f };
  }
}
