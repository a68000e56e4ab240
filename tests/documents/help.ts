import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readWhole, type WholeReading } from '../../app/documents/ingest/read-whole.ts';
import { marksFor, type PlacedMark } from '../../app/documents/redact/marks-for.ts';
import type {
  BundleJob,
  BundlePart,
  DocumentEngine,
  PageText,
  Redacted,
  VerifyReport,
} from '../../app/documents/types.ts';
import { pageId } from '../../machines/ids.ts';

export const ids = (number: number) => pageId.parse(`page-${number}`);

export async function readOk(engine: DocumentEngine, pdf: Uint8Array): Promise<WholeReading> {
  const reading = await readWhole(engine, { pdf, pageId: ids });
  if (!reading.ok) throw new Error(reading.sentence);
  return reading;
}

export async function redactOk(
  engine: DocumentEngine,
  pdf: Uint8Array,
  text: PageText[],
  wanted: { terms?: string[]; marks?: PlacedMark[] },
): Promise<Redacted> {
  const planned = marksFor(text, { terms: wanted.terms ?? [], marks: wanted.marks ?? [], code: 'third-party' });
  if (!planned.ok) throw new Error(planned.sentence);
  const key = createHash('sha256').update(pdf).digest('hex');
  const source = { key, load: async () => pdf, name: 'Notes', pages: planned.pages };
  const redacted = await engine.redact({ title: 'Answer', sources: [source] });
  if (!redacted.ok) throw new Error(redacted.sentence);
  return redacted;
}

export async function verifyOk(
  engine: DocumentEngine,
  redacted: Redacted,
  terms: string[],
  pdf = redacted.pdf,
): Promise<VerifyReport> {
  const verified = await engine.verify({ pdf, manifest: redacted.manifest, terms });
  if (!verified.ok) throw new Error(verified.sentence);
  return verified.report;
}

/** A bundle of one part, held whole. */
export async function bundleOk(engine: DocumentEngine, job: BundleJob): Promise<Redacted> {
  const bundled = await engine.bundle(job);
  if (!bundled.ok) throw new Error(bundled.sentence);
  const [part, ...rest] = bundled.parts;
  if (!part || rest.length > 0) throw new Error('not one part');
  return partOk(part);
}

export async function partOk(part: BundlePart): Promise<Redacted> {
  const pieces: Uint8Array[] = [];
  for await (const piece of part.bytes()) pieces.push(piece);
  const pdf = new Uint8Array(Buffer.concat(pieces));
  return { ok: true, pdf, sha256: createHash('sha256').update(pdf).digest('hex'), manifest: await part.manifest() };
}

/** What a reader of another house reads on each page. */
export async function words(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/gu, ' '),
    );
  }
  await document.destroy();
  return pages;
}

/** The bytes and every stream that inflates, wherever it lies: what a determined reader would search. */
export function everything(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Not a stream that inflates: its bytes are in the first part.
    }
  }
  const plain = parts.join('\n');
  const hex = [...plain.matchAll(/<([0-9a-fA-F]{2,})>/gu)].map(([, digits]) =>
    Buffer.from(digits ?? '', 'hex')
      .toString('latin1')
      .replaceAll('\u0000', ''),
  );
  return `${plain.replaceAll('\u0000', '')}\n${hex.join('\n')}`;
}

/** What another program reads, or null where it is not on this machine. */
export function outside(command: string, args: string[]): string | null {
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 200_000_000 });
  return run.error ? null : run.stdout;
}
