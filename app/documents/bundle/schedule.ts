import type { ScheduleJob, ScheduleRow } from '../types.ts';
import { openDocument } from './fonts.ts';
import { fileWords } from './words.ts';

const widths = [112, 36, 36, 50, 50, 38, 52, 109];

const cells = (row: ScheduleRow, nothingRemoved: string): string[] => [
  row.document,
  ...[row.pages, row.inFull, row.withRedactions, row.withheld, row.duplicate, row.outOfScope].map(String),
  row.reasons.length > 0 ? row.reasons.join('; ') : nothingRemoved,
];

/** The schedule of disclosure: a tagged table, one row a document and one of totals. */
export async function schedulePdf(job: ScheduleJob): Promise<Uint8Array> {
  const lang = job.lang ?? 'en-GB';
  const { columns, nothingRemoved, allDocuments } = fileWords[lang];
  const { doc, bytes } = openDocument(job.heading, lang);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const block = (type: string, draw: () => void) => root.add(doc.struct(type, {}, draw));
  block('P', () => doc.fontSize(11).text(`${job.bodyName} · ${job.reference}`).moveDown(1));
  block('H1', () => doc.font('bold').fontSize(20).text(job.heading).moveDown(0.6));
  for (const paragraph of job.intro)
    block('P', () => doc.font('regular').fontSize(11).text(paragraph, { lineGap: 2 }).moveDown(0.6));
  const table = doc.struct('Table');
  root.add(table);
  const row = (texts: string[], kind: 'TH' | 'TD') => {
    doc.font(kind === 'TH' ? 'bold' : 'regular').fontSize(8.5);
    const height = Math.max(...texts.map((text, i) => doc.heightOfString(text, { width: (widths[i] ?? 50) - 6 }))) + 8;
    if (doc.y + height > doc.page.height - 60) doc.addPage();
    const top = doc.y;
    const tr = doc.struct('TR');
    table.add(tr);
    let x = 56;
    texts.forEach((text, i) => {
      const [left, width] = [x, widths[i] ?? 50];
      tr.add(doc.struct(kind, {}, () => doc.text(text, left + 3, top + 4, { width: width - 6 })));
      x += width;
    });
    doc.markContent('Artifact');
    doc
      .moveTo(56, top + height)
      .lineTo(x, top + height)
      .lineWidth(0.5)
      .stroke('#b1b4b6');
    doc.endMarkedContent();
    doc.x = 56;
    doc.y = top + height;
  };
  row([...columns], 'TH');
  for (const one of job.rows) row(cells(one, nothingRemoved), 'TD');
  const total = (pick: (one: ScheduleRow) => number) => job.rows.reduce((sum, one) => sum + pick(one), 0);
  const all = {
    pages: total((r) => r.pages),
    inFull: total((r) => r.inFull),
    withRedactions: total((r) => r.withRedactions),
  };
  const rest = {
    withheld: total((r) => r.withheld),
    duplicate: total((r) => r.duplicate),
    outOfScope: total((r) => r.outOfScope),
  };
  row([...cells({ document: allDocuments, ...all, ...rest, reasons: [] }, nothingRemoved).slice(0, 7), ''], 'TD');
  table.end();
  root.end();
  doc.end();
  return bytes;
}
