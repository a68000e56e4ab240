import { createHash } from 'node:crypto';
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

/** The identity of a page, by its number. */
export const ids = (number: number) => pageId.parse(`page-${number}`);

/** Reads a document, which must succeed. */
export async function readOk(engine: DocumentEngine, pdf: Uint8Array): Promise<WholeReading> {
  const reading = await readWhole(engine, { pdf, pageId: ids });
  if (!reading.ok) throw new Error(reading.sentence);
  return reading;
}

/** Redacts a document that was read: these terms wherever they stand, and these marks. */
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

/** Reads a finished file back, and gives the report. @param pdf another file under the same manifest */
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

/** One part of a bundle, held whole. */
export async function partOk(part: BundlePart): Promise<Redacted> {
  const pieces: Uint8Array[] = [];
  for await (const piece of part.bytes()) pieces.push(piece);
  const pdf = new Uint8Array(Buffer.concat(pieces));
  return { ok: true, pdf, sha256: createHash('sha256').update(pdf).digest('hex'), manifest: await part.manifest() };
}
