import type { Turn } from '../../../machines/file-order/turn.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { withNewEnd, withOwnList } from './mend.ts';
import type { Note } from './notes.ts';
import { refuseOtherType } from './other-type.ts';
import { PdfPage } from './pdf-page.ts';
import { type Pdfium, pdfium } from './pdfium.ts';

const ENCRYPTED = 4;
/** /Mask or /SMask with something behind it, its letters as they are or by their codes. */
const MASK = /\/(?:S|#53)?(?:M|#4[dD])(?:a|#61)(?:s|#73)(?:k|#6[bB])(?![\w#])(?!\s*\/None)/u;
const PIECE = 8_000_000;
const OVERLAP = 64;

/** A file's bytes, or how to have them written where they are wanted: each copy of a large one costs most of a second. */
export type PdfBytes = Uint8Array | { readonly length: number; fill(target: Uint8Array): void };

/** The file in PDFium's memory. `isLocked` tells why it could not be loaded. */
interface Loaded {
  readonly bytes: number;
  readonly handle: number;
  readonly isLocked: boolean;
}

function load(p: Pdfium, bytes: number, length: number, password: string | undefined): Loaded {
  const handle = p.api.FPDF_LoadMemDocument(bytes, length, password ?? '');
  return { bytes, handle, isLocked: handle === 0 && p.api.FPDF_GetLastError() === ENCRYPTED };
}

/** Once more with a new end, or a list of pages, where the old one is lost; the place of the first try is freed. */
function loadMended(p: Pdfium, from: number, length: number, password: string | undefined): Loaded | null {
  const broken = p.heap.HEAPU8.slice(from, from + length);
  p.free(from);
  for (const mend of [withNewEnd, withOwnList]) {
    const mended = mend(broken);
    const bytes = mended ? p.malloc(mended.length) : 0;
    if (!mended || bytes === 0) continue;
    p.heap.HEAPU8.set(mended, bytes);
    const loaded = load(p, bytes, mended.length, password);
    if (hasPages(p, loaded)) return loaded;
    if (loaded.handle !== 0) p.api.FPDF_CloseDocument(loaded.handle);
    p.free(bytes);
    if (loaded.isLocked) return loaded;
  }
  return null;
}

const hasPages = (p: Pdfium, { handle }: Loaded): boolean => handle !== 0 && p.api.FPDF_GetPageCount(handle) > 0;

/** Looked through in pieces, so that a large file is not held once more as text. */
function holds(bytes: Uint8Array, pattern: RegExp): boolean {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE + OVERLAP);
    if (pattern.test(Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1'))) return true;
  }
  return false;
}

/** A PDF held open in PDFium's memory. Close it. */
export class PdfFile {
  readonly pageCount: number;
  private readonly seen = new Map<number, readonly Note[]>();
  private masks: boolean | undefined;

  private constructor(
    readonly p: Pdfium,
    readonly handle: number,
    private readonly bytes: number,
    readonly length: number,
  ) {
    this.pageCount = p.api.FPDF_GetPageCount(handle);
  }

  /** Opens by content, not by name. Refusals: not-a-pdf, encrypted, damaged, too-large. */
  static async open(pdf: PdfBytes, password?: string): Promise<{ ok: true; file: PdfFile } | Refusal> {
    const p = await pdfium();
    const { length } = pdf;
    const place = p.malloc(Math.max(1, length));
    if (place === 0) return refuse('too-large', 'This file is too large to read. Split it and upload the parts.');
    const view = p.heap.HEAPU8.subarray(place, place + length);
    if (pdf instanceof Uint8Array) view.set(pdf);
    else pdf.fill(view);
    const other = refuseOtherType(view);
    if (other) {
      p.free(place);
      return other;
    }
    const whole = load(p, place, length, password);
    if (whole.isLocked) p.free(place);
    const isDone = hasPages(p, whole) || whole.isLocked;
    if (!isDone && whole.handle !== 0) p.api.FPDF_CloseDocument(whole.handle);
    const loaded = isDone ? whole : loadMended(p, place, length, password);
    if (loaded?.isLocked && password === undefined)
      return refuse(
        'encrypted',
        'This PDF is locked with a password. Give the password, or save it without one and add it again.',
      );
    if (loaded?.isLocked) return refuse('encrypted', 'The password does not open this PDF.');
    if (loaded) return { ok: true, file: new PdfFile(p, loaded.handle, loaded.bytes, length) };
    return whole.handle === 0
      ? refuse('damaged', 'This PDF is damaged and cannot be opened. Ask for a new copy of it.')
      : refuse('damaged', 'This PDF has no pages that can be read. Ask for a new copy of it.');
  }

  /**
   * The bytes as they came in; what is mended only has a new end, which is left out. No copy: it is gone as soon as
   * PDFium takes more memory, so ask anew each time and hand it to nothing that waits.
   */
  original(): Uint8Array {
    return this.p.heap.HEAPU8.subarray(this.bytes, this.bytes + this.length);
  }

  /**
   * Whether a picture of the file may have a mask, which hides part of what its pixels hold. PDFium does not say which,
   * so the whole file is asked, once: the dictionary of a picture never lies in a packed part.
   */
  namesMasks(): boolean {
    this.masks ??= holds(this.original(), MASK);
    return this.masks;
  }

  /** Null where the page itself is damaged. Index from 0; turned clockwise, beyond what the file says. */
  page(index: number, turned: Turn = 0): PdfPage | null {
    const page = PdfPage.open(this.p, this.handle, index, turned);
    if (page && !this.seen.has(index)) this.seen.set(index, page.notes);
    return page;
  }

  /** The comments and form values of a page that has been opened, as they stood before it was first flattened. */
  notes(index: number): readonly Note[] {
    return this.seen.get(index) ?? [];
  }

  close(): void {
    this.p.api.FPDF_CloseDocument(this.handle);
    this.p.free(this.bytes);
  }
}
