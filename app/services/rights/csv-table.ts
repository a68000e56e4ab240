import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** A table whose first line names its columns. Every cell is text, as it stood in the file: no number or date is guessed. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type ReadTable = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly message: string };

export const maxTableBytes = 10 * 1024 * 1024;
const maxRows = 100_000;
export const maxColumns = 200;
const maxLine = 256 * 1024;
const piece = 64 * 1024;

const wrong = (message: string): ReadTable => ({ ok: false, message });

/** In pieces, so that a large table does not keep the server from everybody else. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

/**
 * Reads a CSV strictly (RFC 4180: commas, double quotes, a header, as many cells in each line): what is handed over must
 * not depend on how anyone guesses. Nothing is repaired.
 * @param bytes UTF-8, with or without a byte order mark
 * @returns the table, or in plain words what is wrong with the file and where
 */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.byteLength > maxTableBytes) return wrong('The file must be smaller than 10MB');
  if (!isText(bytes)) return wrong('The file must be a CSV in UTF-8. In a spreadsheet, save it as “CSV UTF-8”');
  const parser = Readable.from(pieces(Buffer.from(bytes))).pipe(
    parse({ bom: true, delimiter: ',', record_delimiter: ['\r\n', '\n'], max_record_size: maxLine }),
  );
  let columns: string[] | null = null;
  const rows: string[][] = [];
  try {
    for await (const record of parser) {
      // Without `columns` every record of the parser is a list of texts.
      const cells = record as string[];
      if (columns === null) {
        const fault = headerFault(cells);
        if (fault !== null) return wrong(fault);
        columns = cells.map((name) => name.trim());
      } else {
        if (rows.length === maxRows)
          return wrong(`The file must have ${maxRows.toLocaleString('en-GB')} rows or fewer`);
        rows.push(cells);
      }
    }
  } catch (error) {
    if (error instanceof CsvError) return wrong(faultWords(error));
    throw error;
  }
  if (columns === null) return wrong('The file is empty');
  return rows.length === 0
    ? wrong('The file has a first line with names, and no rows')
    : { ok: true, table: { columns, rows } };
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function headerFault(cells: readonly string[]): string | null {
  const names = cells.map((name) => name.trim());
  const [first = ''] = names;
  if (names.length === 1 && /[;\t|]/.test(first)) return 'The cells of the file must be parted by commas';
  if (names.length > maxColumns) return `The file must have ${maxColumns} columns or fewer`;
  if (names.some((name) => name === '' || name.length > 200))
    return 'The first line must name every column, each in 200 characters or fewer';
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? null : `Two columns are called “${twice}”. Give each its own name`;
}

function faultWords({ code, lines }: CsvError & { readonly lines?: unknown }): string {
  const at = typeof lines === 'number' ? `Line ${lines}` : 'A line';
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return `${at} does not have as many cells as the first line`;
    case 'CSV_MAX_RECORD_SIZE':
      return `${at} is too long`;
    default:
      return `${at} cannot be read: a quotation mark is missing or in the wrong place`;
  }
}

/** A spreadsheet runs a cell that begins like this as a formula, where it is not simply a number. */
const looksLikeFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d[\d\s.,]*$/.test(cell);

/** How many cells a spreadsheet would take for formulas. They are kept as they are: for a machine they are data. */
export const formulasIn = ({ rows }: Table): number =>
  rows.reduce((sum, cells) => sum + cells.filter(looksLikeFormula).length, 0);

/** The same table for people who open it in a spreadsheet: a cell that would run as a formula has an apostrophe before it. */
export const forSpreadsheet = ({ columns, rows }: Table): Table => ({
  columns,
  rows: rows.map((cells) => cells.map((cell) => (looksLikeFormula(cell) ? `'${cell}` : cell))),
});

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The table as CSV (RFC 4180, UTF-8 without a mark). */
export const toCsv = ({ columns, rows }: Table): Buffer =>
  Buffer.from([columns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''));

/** The table as JSON: what it is, then one object a row under the names of the columns. */
export const toJson = ({ columns, rows }: Table, about: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    JSON.stringify(
      {
        ...about,
        columns,
        rows: rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']))),
      },
      null,
      2,
    ),
  );
