import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formulasIn,
  maxColumns,
  maxTableBytes,
  readTable,
  toCsv,
  toJson,
} from '../../app/services/rights/csv-table.ts';

const read = (text: string) => readTable(Buffer.from(text));
const wrong = async (text: string | Uint8Array): Promise<string> => {
  const result = await readTable(typeof text === 'string' ? Buffer.from(text) : text);
  return result.ok ? 'taken' : result.message;
};

describe('a table that is handed over', () => {
  it('is read to its last cell: quotes, commas and line breaks inside of them', async () => {
    const result = await read('\uFEFFname,said\r\n"Fenwick, Maya","“Hello”\nand ""goodbye"""\r\n,\r\n');
    expect(result).toEqual({
      ok: true,
      table: {
        columns: ['name', 'said'],
        rows: [
          ['Fenwick, Maya', '“Hello”\nand "goodbye"'],
          ['', ''],
        ],
      },
    });
  });

  it.each([
    ['a,b\n1\n', 'Line 2 does not have as many cells'],
    ['a,b\n1,2,3\n', 'Line 2 does not have as many cells'],
    ['a,b\n1,"2\n', 'quotation mark'],
    ['a,b\n1,2"3\n', 'quotation mark'],
    ['a;b\n1;2\n', 'parted by commas'],
    ['a,a\n1,2\n', 'Two columns are called “a”'],
    ['a,\n1,2\n', 'must name every column'],
    ['', 'The file is empty'],
    ['a,b\n', 'no rows'],
    [`${Array.from({ length: maxColumns + 1 }, (_, index) => `c${index}`).join(',')}\n`, 'columns or fewer'],
    [`a\n${'x'.repeat(300_000)}\n`, 'is too long'],
    [`a\n${'1\n'.repeat(100_001)}`, 'rows or fewer'],
  ])('is refused in plain words where it is not one: %#', async (text, words) => {
    expect(await wrong(text)).toContain(words);
  });

  it('is UTF-8 text, and not too large', async () => {
    expect(await wrong(Buffer.from('a,b\n1,2\n', 'utf16le'))).toContain('CSV UTF-8');
    expect(await wrong(Buffer.from([0x61, 0x0a, 0xe9, 0x0a]))).toContain('CSV UTF-8');
    expect(await wrong(new Uint8Array(maxTableBytes + 1).fill(97))).toContain('smaller than 10MB');
  });

  it('keeps cells that look like formulas, and says how many there are', async () => {
    const result = await read('a,b\n=1+1,-5\n@me,+44 7700 900123\n"-cmd|x",plain\n');
    if (!result.ok) throw new Error(result.message);
    expect(formulasIn(result.table)).toBe(3);
    expect(toCsv(result.table).toString()).toContain('=1+1,-5');
  });

  it('comes back the same from its CSV, and its JSON has the same cells', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const table = { columns: ['__proto__', 'b'], rows: cells };
        expect(await readTable(toCsv(table))).toEqual({ ok: true, table });
        const json: { rows: Record<string, string>[] } = JSON.parse(toJson(table, { dataSet: 'x' }).toString());
        expect(json.rows.map((row) => Object.values(row))).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });
});
