import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import PDFDocument from 'pdfkit';

/** Read from the project's folder, which every process is started in: a built server no longer lies beside its sources. */
const font = (name: string) => readFileSync(resolve(`app/letters/fonts/AtkinsonHyperlegibleNext-${name}.ttf`));
let read: { regular: Buffer; bold: Buffer } | null = null;
const fonts = () => {
  read ??= { regular: font('Regular'), bold: font('Bold') };
  return read;
};
/** The house's open font, read once. */
export const regular = (): Buffer => fonts().regular;
/** The same in bold. */
export const bold = (): Buffer => fonts().bold;

/** The day alone: at which moment a file was made is nobody's to read. */
const today = () => new Date(new Date().setUTCHours(12, 0, 0, 0));

/** A tagged A4 document in the house's open font (Welsh and Polish letters included), with a promise of its bytes. */
export function openDocument(title: string, lang: string): { doc: PDFKit.PDFDocument; bytes: Promise<Uint8Array> } {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 56,
    pdfVersion: '1.7',
    lang,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Producer: 'Rightsdesk', Creator: 'Rightsdesk', CreationDate: today() },
  });
  doc.registerFont('regular', regular());
  doc.registerFont('bold', bold());
  doc.font('regular');
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const bytes = new Promise<Uint8Array>((resolve) =>
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  return { doc, bytes };
}
