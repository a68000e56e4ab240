import { civilDate, formatDate } from '../../../machines/dates.ts';
import type { Cell, SheetColumn } from '../exports/sheet.ts';

/** A cell as people read it, on a page and in print. */
export function cellWords(kind: SheetColumn['kind'], cell: Cell): string {
  if (cell === null) return '–';
  if (kind !== 'date') return typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell;
  const day = civilDate.safeParse(cell);
  return day.success ? formatDate(day.data) : String(cell);
}
