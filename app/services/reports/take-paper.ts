import { londonDate } from '../../../machines/dates.ts';
import type { StaffId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { sheetCsv } from '../exports/sheet.ts';
import { type TakenOut, takeOut } from '../exports/take-out.ts';
import { zipped } from '../exports/zip.ts';
import type { Paper } from './paper.ts';
import { paperFile, paperFormats } from './paper-files.ts';

export const takenFormats = [...paperFormats, 'zip'] as const;
export type TakenFormat = (typeof takenFormats)[number];

/**
 * Hands a paper out as a file, and puts that on record. The zip holds all at once: the PDF, the spreadsheet, and each table as
 * a CSV of its own.
 * @param name of the file, without its ending
 */
export async function takePaper(
  app: App,
  who: StaffId,
  paper: Paper,
  name: string,
  format: TakenFormat,
): Promise<TakenOut> {
  const dated = `${name}-${londonDate(app.clock.now())}`;
  const bytes = format === 'zip' ? await packed(paper, dated) : await paperFile(paper, format);
  return takeOut(app, who, `${paper.title} as ${format.toUpperCase()}`, { name: `${dated}.${format}`, bytes });
}

async function packed(paper: Paper, name: string): Promise<Uint8Array> {
  const tables = paper.sections.map(({ sheet }, at) => ({
    name: `${String(at + 1).padStart(2, '0')}-${sheet.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`,
    bytes: sheetCsv(sheet),
  }));
  return zipped([
    { name: `${name}.pdf`, bytes: await paperFile(paper, 'pdf') },
    { name: `${name}.ods`, bytes: await paperFile(paper, 'ods') },
    ...tables,
  ]);
}
