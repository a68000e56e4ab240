import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toOds } from '../../app/services/exports/ods.ts';
import { type Sheet, sheetCsv } from '../../app/services/exports/sheet.ts';
import { readOds } from './read-ods.ts';

/** Every way a cell can begin that makes a spreadsheet run it, and what can break a file. */
const traps = [
  '=HYPERLINK("https://example.org","look")',
  '+1+cmd|x',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  'a "quoted", part\nand a line',
  '<b>&amp;</b>',
  'ŵ ŷ ł – “”',
];
const sheet: Sheet = {
  title: 'Log/2026',
  columns: [
    { name: 'Words', kind: 'text' },
    { name: 'Count', kind: 'number' },
    { name: 'On', kind: 'date' },
  ],
  rows: [...traps.map((trap, at) => [trap, at - 3, '2026-11-30'] as const), [null, null, null]],
};

describe('a sheet as CSV, read back by another program', () => {
  const [head, ...rows]: string[][] = parse(sheetCsv(sheet));

  it('runs as no formula: an apostrophe stands before what would', () => {
    expect(head).toEqual(['Words', 'Count', 'On']);
    expect(rows.map(([words]) => words)).toEqual([...traps.map((trap, at) => (at < 6 ? `'${trap}` : trap)), '']);
    for (const [words] of rows) expect(words).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('keeps numbers and days what they are, negative ones too', () => {
    expect(rows.map(([, count]) => count)).toEqual([...traps.map((_, at) => String(at - 3)), '']);
    expect(rows.map(([, , on]) => on)).toEqual([...traps.map(() => '2026-11-30'), '']);
  });
});

describe('a sheet as ODS, read back by another program', () => {
  const { first, mimetype, rows } = readOds(toOds([sheet]));

  it('says first what it is', () => {
    expect(first).toMatchObject({ name: 'mimetype', method: 0 });
    expect(mimetype).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('has text as text, word for word, and no formula anywhere', () => {
    const words = rows.slice(1, -1).map(([first]) => first);
    expect(words.map((cell) => cell?.type)).toEqual(traps.map(() => 'string'));
    expect(words.map((cell) => cell?.text)).toEqual(
      traps.map((trap) => trap.replace('\t', ' ').replace('\r', '\n').replace(/^\n/, '')),
    );
    expect(rows.flat().filter(({ formula }) => formula !== null)).toEqual([]);
  });

  it('has numbers as numbers and days as days', () => {
    for (const [at, [, count, on]] of rows.slice(1, -1).entries()) {
      expect(count).toMatchObject({ type: 'float', value: String(at - 3) });
      expect(on).toMatchObject({ type: 'date', value: '2026-11-30' });
    }
  });

  it('is not written where a cell is not what its column says', () => {
    const wrong = { ...sheet, rows: [['a', '=1', '2026-11-30']] };
    expect(() => toOds([wrong])).toThrow('a cell of kind number');
    expect(() => sheetCsv({ ...sheet, rows: [['a', 1, '=1']] })).toThrow('a cell of kind date');
  });
});
