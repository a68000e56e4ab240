import type { CivilDate } from '../../../machines/dates.ts';
import type { Cell, Sheet } from '../exports/sheet.ts';
import { number, text } from '../exports/sheet.ts';

/** Bars that stand for numbers of a section's sheet: never more than the sheet has. */
export interface Bars {
  readonly keys: readonly string[];
  readonly bars: readonly { readonly label: string; readonly parts: readonly number[] }[];
}

/** One question a paper answers: what the numbers say, and the numbers. */
export interface Section {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly sheet: Sheet;
  readonly bars?: Bars;
}

/**
 * Figures made up for somebody to read: a report, a pack for the regulator, a table to publish. One content for page, PDF,
 * CSV and spreadsheet, so that none of them can say another number.
 */
export interface Paper {
  readonly title: string;
  /** The public body. */
  readonly body: string;
  readonly countedOn: CivilDate;
  readonly summary: readonly string[];
  readonly sections: readonly Section[];
}

/** Every number of a paper as one long sheet: one a line, under the table, row and column it stands in. */
export function longSheet({ title, sections }: Paper): Sheet {
  const rows = sections.flatMap(({ heading, sheet }) =>
    sheet.rows.flatMap((row) =>
      sheet.columns.slice(1).map(({ name, kind }, at): readonly Cell[] => {
        const cell = row[at + 1] ?? null;
        const named = [heading, String(row[0] ?? ''), name];
        return kind === 'number' ? [...named, cell, null] : [...named, null, cell === null ? null : String(cell)];
      }),
    ),
  );
  return { title, columns: [text('Table'), text('Row'), text('Figure'), number('Number'), text('Words')], rows };
}
