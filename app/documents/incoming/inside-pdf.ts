import type { PdfFile } from '../pages/pdf-file.ts';
import { type Pdfium, readUtf16 } from '../pages/pdfium.ts';
import { childName } from './child-name.ts';
import { type Child, most } from './converted.ts';

const FILE = 17;
const MOST_NOTES = 500;
const damaged = 'It is missing or damaged inside the PDF.';
const tooLarge = 'It is larger than one file may be. Save it out of the PDF, split it, and add the parts.';
const tooMuch =
  'All that lies in the PDF is more than one file may hold. Save it out of the PDF, and add it by itself.';
const tooMany = `More than ${most.children} files lie in this PDF. Open it, save the others out of it, and add them.`;

/**
 * Files that lie in a PDF: attached to it as a whole, as in a portfolio, or to a place on a page. None is opened or run.
 * @param pages that have some attached to a place, by their numbers
 */
export function insidePdf(file: PdfFile, pages: readonly number[]): Child[] {
  const { p } = file;
  // Opened once more from the same bytes: pages that were looked at have lost what was attached to them.
  const bytes = file.original();
  const again = p.api.FPDF_LoadMemDocument(bytes.byteOffset, bytes.length, '');
  const handle = again === 0 ? file.handle : again;
  try {
    const taking = new Taking(p);
    const count = Math.max(0, p.api.FPDFDoc_GetAttachmentCount(handle));
    for (let at = 0; at < Math.min(count, most.children); at++) taking.take(p.api.FPDFDoc_GetAttachment(handle, at));
    for (const number of pages) takeFromPage(p, handle, number, taking);
    const isMore = count > most.children || taking.children.length > most.children;
    const more: Child = { name: 'More files', bytes: null, problem: tooMany };
    return [...taking.children.slice(0, most.children), ...(isMore ? [more] : [])];
  } finally {
    if (again !== 0) p.api.FPDF_CloseDocument(again);
  }
}

function takeFromPage(p: Pdfium, document: number, number: number, taking: Taking): void {
  const page = p.api.FPDF_LoadPage(document, number - 1);
  if (page === 0) return;
  const count = Math.min(p.api.FPDFPage_GetAnnotCount(page), MOST_NOTES);
  for (let at = 0; at < count; at++) {
    const note = p.api.FPDFPage_GetAnnot(page, at);
    if (note === 0) continue;
    if (p.api.FPDFAnnot_GetSubtype(note) === FILE) taking.take(p.api.FPDFAnnot_GetFileAttachment(note));
    p.api.FPDFPage_CloseAnnot(note);
  }
  p.api.FPDF_ClosePage(page);
}

/** What has been taken out so far; each is listed, also where it cannot be had. */
class Taking {
  readonly children: Child[] = [];
  private size = 0;

  constructor(private readonly p: Pdfium) {}

  take(attachment: number): void {
    const { p } = this;
    if (attachment === 0) return void this.children.push({ name: childName(''), bytes: null, problem: damaged });
    const name = childName(readUtf16(p, (buffer, length) => p.api.FPDFAttachment_GetName(attachment, buffer, length)));
    const bytes = this.bytesOf(attachment);
    this.children.push(
      typeof bytes === 'string' ? { name, bytes: null, problem: bytes } : { name, bytes, problem: null },
    );
  }

  /** The file, or why it cannot be had. */
  private bytesOf(attachment: number): Uint8Array | string {
    const { p } = this;
    const place = p.malloc(4);
    try {
      if (!p.api.FPDFAttachment_GetFile(attachment, 0, 0, place)) return damaged;
      const length = new DataView(p.heap.HEAPU8.buffer, place, 4).getUint32(0, true);
      if (length > most.unpacked) return tooLarge;
      if (this.size + length > most.unpackedInAll) return tooMuch;
      const buffer = p.malloc(Math.max(1, length));
      if (buffer === 0) return tooLarge;
      try {
        if (!p.api.FPDFAttachment_GetFile(attachment, buffer, length, place)) return damaged;
        this.size += length;
        return p.heap.HEAPU8.slice(buffer, buffer + length);
      } finally {
        p.free(buffer);
      }
    } finally {
      p.free(place);
    }
  }
}
