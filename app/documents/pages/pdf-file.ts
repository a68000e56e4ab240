import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { refuseOtherType } from '../ingest/type.ts';
import { withNewEnd } from './mend.ts';
import type { Note } from './notes.ts';
import { PdfPage } from './pdf-page.ts';
import { type Pdfium, pdfium } from './pdfium.ts';

const ENCRYPTED = 4;

type Loaded = { why: null; handle: number; bytes: number } | { why: 'memory' | 'password' | 'damaged' };

function load(p: Pdfium, pdf: Uint8Array, password: string | undefined): Loaded {
  const bytes = p.malloc(pdf.length);
  if (bytes === 0) return { why: 'memory' };
  p.heap.HEAPU8.set(pdf, bytes);
  const handle = p.api.FPDF_LoadMemDocument(bytes, pdf.length, password ?? '');
  if (handle !== 0) return { why: null, handle, bytes };
  const isLocked = p.api.FPDF_GetLastError() === ENCRYPTED;
  p.free(bytes);
  return { why: isLocked ? 'password' : 'damaged' };
}

/** A PDF held open in PDFium's memory. Close it. */
export class PdfFile {
  readonly pageCount: number;
  private readonly seen = new Map<number, readonly Note[]>();

  private constructor(
    readonly p: Pdfium,
    readonly handle: number,
    private readonly bytes: number,
    readonly size: number,
  ) {
    this.pageCount = p.api.FPDF_GetPageCount(handle);
  }

  /** Opens by content, not by name. Refusals: not-a-pdf, encrypted, damaged. */
  static async open(pdf: Uint8Array, password?: string): Promise<{ ok: true; file: PdfFile } | Refusal> {
    const other = refuseOtherType(pdf);
    if (other) return other;
    const p = await pdfium();
    const whole = load(p, pdf, password);
    const mended = whole.why === 'damaged' ? withNewEnd(pdf) : null;
    const loaded = mended ? load(p, mended, password) : whole;
    if (loaded.why === 'memory')
      return refuse('too-large', 'This file is too large to read. Split it and upload the parts.');
    if (loaded.why === 'password' && password === undefined)
      return refuse(
        'encrypted',
        'This PDF is locked with a password. Give the password, or save it without one and add it again.',
      );
    if (loaded.why === 'password') return refuse('encrypted', 'The password does not open this PDF.');
    if (loaded.why !== null)
      return refuse('damaged', 'This PDF is damaged and cannot be opened. Ask for a new copy of it.');
    const { handle, bytes } = loaded;
    const file = new PdfFile(p, handle, bytes, pdf.length);
    if (file.pageCount > 0) return { ok: true, file };
    file.close();
    return refuse('damaged', 'This PDF has no pages that can be read. Ask for a new copy of it.');
  }

  /** Null where the page itself is damaged. Index from 0. */
  page(index: number): PdfPage | null {
    const page = PdfPage.open(this.p, this.handle, index);
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
