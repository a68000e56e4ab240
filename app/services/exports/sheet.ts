import { civilDate } from '../../../machines/dates.ts';
import { forSpreadsheet, toCsv } from '../rights/csv-table.ts';

export type Cell = string | number | null;

/**
 * A column and what its cells are: text is never taken for anything else, numbers and days (as `YYYY-MM-DD`) stay what
 * they are.
 */
export interface SheetColumn {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'date';
}

/** A table to hand out as a file. */
export interface Sheet {
  /** Names the sheet inside a spreadsheet. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Checks that a cell is what its column says.
 * @throws where it is not: a fault of ours, better met here than in somebody's spreadsheet
 */
export function cellOf(kind: SheetColumn['kind'], cell: Cell): Cell {
  if (cell === null || (kind === 'text' && typeof cell === 'string')) return cell;
  if (kind === 'number' && typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (kind === 'date' && typeof cell === 'string' && civilDate.safeParse(cell).success) return cell;
  throw new TypeError(`a cell of kind ${kind} cannot hold a ${typeof cell}`);
}

export const text = (name: string): SheetColumn => ({ name, kind: 'text' });
export const number = (name: string): SheetColumn => ({ name, kind: 'number' });
export const day = (name: string): SheetColumn => ({ name, kind: 'date' });

/** The sheet as CSV. Text a spreadsheet would run as a formula has an apostrophe before it; numbers and days have none. */
export function sheetCsv({ columns, rows }: Sheet): Buffer {
  const names = columns.map(({ name }) => name);
  const written = rows.map((row) =>
    columns.map(({ kind }, at) => {
      const cell = cellOf(kind, row[at] ?? null);
      return cell === null ? '' : kind === 'text' ? safe(String(cell)) : String(cell);
    }),
  );
  return toCsv({ columns: names.map(safe), rows: written });
}

const safe = (cell: string): string => forSpreadsheet({ columns: [], rows: [[cell]] }).rows[0]?.[0] ?? '';
