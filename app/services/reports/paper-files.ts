import { formatDate } from '../../../machines/dates.ts';
import { paperPdf } from '../../documents/papers/paper-pdf.ts';
import { toOds } from '../exports/ods.ts';
import { sheetCsv } from '../exports/sheet.ts';
import { cellWords } from './cell-words.ts';
import { longSheet, type Paper } from './paper.ts';

export const paperFormats = ['pdf', 'csv', 'ods'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** A paper as a file: a tagged PDF to read, a CSV with one number a line, or a spreadsheet with a sheet for each table. */
export async function paperFile(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return printed(paper);
    case 'csv':
      return sheetCsv(longSheet(paper));
    case 'ods':
      return toOds(paper.sections.map(({ sheet }) => sheet));
  }
}

const printed = (paper: Paper): Promise<Uint8Array> =>
  paperPdf({
    title: paper.title,
    line: `${paper.body} · counted on ${formatDate(paper.countedOn)}`,
    summary: paper.summary,
    sections: paper.sections.map(({ heading, sentences, bars, sheet }) => ({
      ...{ heading, sentences, ...(bars && { bars }) },
      columns: sheet.columns.map(({ name, kind }) => ({ name, isNumber: kind === 'number' })),
      rows: sheet.rows.map((row) => sheet.columns.map(({ kind }, at) => cellWords(kind, row[at] ?? null))),
    })),
  });
