import { inflateSync } from 'node:zlib';
import type { Finding } from '../../../machines/documents/events.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import { readUtf16 } from '../pages/pdfium.ts';

export type Found = Omit<Finding, 'id'>;

const MAX_LISTED = 20;

/** What a file holds beside its pages: an officer decides on each, since none of it is carried into the answer. */
export function documentFindings(file: PdfFile): Found[] {
  const { p, handle } = file;
  const found: Found[] = [];
  const add = (kind: Found['kind'], note: string) => found.push({ kind, page: null, note: note.slice(0, 2000) });

  const attachments = Math.min(p.api.FPDFDoc_GetAttachmentCount(handle), 1000);
  for (let i = 0; i < attachments; i++) {
    const one = p.api.FPDFDoc_GetAttachment(handle, i);
    const name = readUtf16(p, (buffer, length) => p.api.FPDFAttachment_GetName(one, buffer, length));
    add('attachment', `Attached file: ${name || 'without a name'}. It may itself be part of what was asked for.`);
  }
  const bookmarks = readBookmarks(file);
  if (bookmarks.length > 0)
    add('bookmark', `${bookmarks.length} bookmarks: ${bookmarks.slice(0, MAX_LISTED).join(' · ')}`);
  const properties = ['Title', 'Author', 'Subject', 'Keywords']
    .map(
      (key) =>
        [key, readUtf16(p, (buffer, length) => p.api.FPDF_GetMetaText(handle, key, buffer, length)).trim()] as const,
    )
    .filter(([, value]) => value !== '');
  if (properties.length > 0)
    add('metadata', `File properties: ${properties.map(([key, value]) => `${key}: ${value}`).join(' · ')}`);
  const raw = rawText(file.original());
  const scripts = p.api.FPDFDoc_GetJavaScriptActionCount(handle);
  if (scripts > 0 || /\/(JavaScript|JS|Launch)[\s/(<[]/u.test(raw))
    add('script', 'The file holds a script or an action. It is not run and not carried over.');
  if (/\/XFA[\s[]/u.test(raw))
    add('form-field', 'The file holds an XFA form, which may show other content in other programs.');
  if (/\/OCProperties/u.test(raw))
    add(
      'layer',
      'The file has layers. Only what is switched on can be seen here and is read; look at the original for layers that are off.',
    );
  if (isBroken(file.original()))
    add(
      'damaged',
      `The file is damaged: where its parts lie is missing or wrong in it, as when its end was lost. ${file.pageCount === 1 ? 'One page was' : `${file.pageCount} pages were`} found. Compare with the original, or ask for a new copy.`,
    );
  for (const { where, bytes } of around(file.original()))
    add(
      'hidden-text',
      `${where} the file holds ${bytes.length.toLocaleString('en-GB')} bytes of something else, which no PDF program shows${excerpt(bytes)}. Look at the original.`,
    );
  const ends = raw.match(/%%EOF/gu)?.length ?? 0;
  const spare = /\/Linearized/u.test(raw.slice(0, 2048)) ? 2 : 1;
  if (ends > spare)
    add(
      'old-revision',
      `The file was changed after it was first saved: ${ends - spare} earlier version${ends - spare === 1 ? '' : 's'} can be got back out of it.`,
    );
  return found;
}

/** What stands before the header of the file and behind its last end, where that is more than room. */
function around(pdf: Uint8Array): { where: string; bytes: Buffer }[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const end = bytes.lastIndexOf('%%EOF');
  return [
    { where: 'Before the PDF begins,', bytes: bytes.subarray(0, Math.max(0, bytes.indexOf('%PDF-'))) },
    { where: 'Behind the end of the PDF', bytes: end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 5) },
  ].filter((one) => one.bytes.some((byte) => !ROOM.includes(byte)));
}

/** Spaces, line ends, zeros, and the mark of UTF-8. */
const ROOM = [0, 9, 10, 12, 13, 26, 32, 0xef, 0xbb, 0xbf];

/** Its first words, where it begins with some. */
function excerpt(bytes: Buffer): string {
  const [words] = /^[\t\r\n -~]{4,200}/u.exec(bytes.toString('latin1')) ?? [];
  return words === undefined ? '' : `: “${words.trim()}”`;
}

/** Whether the file's last words do not lead to its table of contents: then what was read was pieced together. */
function isBroken(pdf: Uint8Array): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 8192));
  const [, offset] = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/gu)].at(-1) ?? [];
  if (offset === undefined) return true;
  // Some files have something before their header, and count from there.
  const starts = [Number(offset), Number(offset) + Math.max(0, bytes.indexOf('%PDF-'))];
  return !starts.some((at) => /^\s*(xref|\d+\s+\d+\s+obj)/u.test(bytes.toString('latin1', at, at + 40)));
}

function readBookmarks(file: PdfFile): string[] {
  const { p, handle } = file;
  const titles: string[] = [];
  const walk = (parent: number, depth: number) => {
    let one = p.api.FPDFBookmark_GetFirstChild(handle, parent);
    while (one !== 0 && titles.length < 2000 && depth < 20) {
      const mark = one;
      titles.push(readUtf16(p, (buffer, length) => p.api.FPDFBookmark_GetTitle(mark, buffer, length)));
      walk(one, depth + 1);
      one = p.api.FPDFBookmark_GetNextSibling(handle, one);
    }
  };
  walk(0, 0);
  return titles;
}

const OBJECT_STREAM = /\/Type\s*\/ObjStm/u;
const MAX_STREAM = 20_000_000;

/** The file's own words: everything outside streams, and the object streams inflated. Pictures are left out. */
function rawText(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const parts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = bytes.indexOf('stream', at, 'latin1');
    if (start === -1) break;
    const before = bytes.toString('latin1', at, start);
    parts.push(before);
    const end = bytes.indexOf('endstream', start + 6, 'latin1');
    if (end === -1) break;
    if (OBJECT_STREAM.test(before.slice(-600))) parts.push(inflated(bytes.subarray(start + 6, end)));
    at = end + 9;
  }
  parts.push(bytes.toString('latin1', at));
  return parts.join('\n');
}

function inflated(stream: Buffer): string {
  const skip = stream[0] === 13 ? 2 : 1;
  try {
    return inflateSync(stream.subarray(skip), { maxOutputLength: MAX_STREAM, finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}
