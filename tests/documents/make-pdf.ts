import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** A PDF drawn with pdfkit: `draw` gets the open document. */
export function drawPdf(
  draw: (doc: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 56, ...options });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const bytes = new Promise<Uint8Array>((resolve) =>
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  draw(doc);
  doc.end();
  return bytes;
}

/** A PDF written by hand, object by object: what no library would write. Body of object n is `objects[n]`. */
export function rawPdf(
  objects: Record<number, string | { dictionary: string; data: Uint8Array }>,
  trailer = '/Root 1 0 R',
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [id, object] of Object.entries(objects)) {
    offsets.set(Number(id), at);
    if (typeof object === 'string') push(Buffer.from(`${id} 0 obj\n${object}\nendobj\n`, 'latin1'));
    else {
      push(Buffer.from(`${id} 0 obj\n<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n`, 'latin1'));
      push(Buffer.from(object.data));
      push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    }
  }
  const size = Math.max(...offsets.keys()) + 1;
  let table = `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let id = 1; id < size; id++)
    table += offsets.has(id) ? `${String(offsets.get(id)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n';
  push(Buffer.from(`${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

export const stream = (content: string, dictionary = '') => ({
  dictionary: `${dictionary} /Filter /FlateDecode`,
  data: deflateSync(Buffer.from(content, 'latin1')),
});
