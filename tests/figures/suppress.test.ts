import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Published, suppressed, suppressedTogether } from '../../machines/figures/suppress.ts';
import { givenAway } from './given-away.ts';

const flat = (of: ReturnType<typeof suppressed>): Published[][] => [
  ...of.rows.map((row, at) => [...row, of.rowTotals[at] ?? 0]),
  [...of.columnTotals, of.total],
];
const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);

/** The numbers a reader can work out for certain from what is shown and that every line adds up: by elimination. */
function workedOut(table: readonly (readonly Published[])[]): string[] {
  const unknown = table.flatMap((row, r) => row.flatMap((cell, c) => (typeof cell === 'string' ? [`${r},${c}`] : [])));
  const width = table[0]?.length ?? 0;
  const lines = [
    ...table.map((_, r) => Array.from({ length: width }, (_, c) => [r, c] as const)),
    ...Array.from({ length: width }, (_, c) => table.map((_, r) => [r, c] as const)),
  ];
  const equations = lines.map((line) => {
    const row = unknown.map(() => 0);
    line.forEach(([r, c], at) => {
      const index = unknown.indexOf(`${r},${c}`);
      if (index >= 0) row[index] = at === line.length - 1 ? -1 : 1;
    });
    return row;
  });
  // Gauss and Jordan; a row with one unknown left tells that one.
  let pivot = 0;
  for (let column = 0; column < unknown.length; column += 1) {
    const found = equations.findIndex((row, at) => at >= pivot && Math.abs(row[column] ?? 0) > 1e-9);
    const chosen = equations[found];
    if (!chosen) continue;
    equations.splice(found, 1);
    const scale = chosen[column] ?? 1;
    const unit = chosen.map((n) => n / scale);
    for (const [at, row] of equations.entries()) {
      const by = row[column] ?? 0;
      equations[at] = row.map((n, c) => n - by * (unit[c] ?? 0));
    }
    equations.splice(pivot, 0, unit);
    pivot += 1;
  }
  return equations.flatMap((row) => {
    const left = row.flatMap((n, at) => (Math.abs(n) > 1e-9 ? [unknown[at] ?? ''] : []));
    return left.length === 1 ? left : [];
  });
}

describe('numbers for the public', () => {
  it('hide what is below five, and a second number that the total would give it away by', () => {
    expect(
      flat(
        suppressed([
          [3, 20, 40],
          [10, 20, 30],
        ]),
      ),
    ).toEqual([
      ['few', 'hidden', 40, 63],
      ['hidden', 'hidden', 30, 60],
      [13, 40, 70, 123],
    ]);
  });

  it('show a nought, which tells of nobody, and leave a table without small numbers as it is', () => {
    expect(
      flat(
        suppressed([
          [0, 20],
          [10, 5],
        ]),
      ),
    ).toEqual([
      [0, 20, 20],
      [10, 5, 15],
      [10, 25, 35],
    ]);
  });

  it('hide the total where it is small itself', () => {
    expect(
      suppressed([
        [1, 0],
        [0, 30],
      ]),
    ).toMatchObject({ rowTotals: ['few', expect.anything()] });
  });

  it('leave out the noughts where so few are counted in all that they would tell that each of the others is one', () => {
    const one = [
      [0, 1, 0],
      [0, 2, 0],
      [0, 1, 0],
    ];
    const other = [
      [1, 0, 0],
      [1, 0, 1],
      [1, 0, 0],
    ];
    const [a, b] = suppressedTogether(one, other);
    expect(new Set([...flat(a), ...flat(b)].flat())).toEqual(new Set(['few']));
  });

  it('never show a small number, and never let one be worked out, whatever the table', () => {
    const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.nat(90)), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(tables, (numbers) => {
        const told = flat(suppressed(numbers));
        expect(told.flat().filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5)).toEqual([]);
        const full = [...numbers, numbers[0]?.map((_, c) => sum(numbers.map((row) => row[c] ?? 0))) ?? []];
        const small = full.flatMap((row, r) =>
          [...row, sum(row)].flatMap((n, c) => (n > 0 && n < 5 ? [`${r},${c}`] : [])),
        );
        expect(workedOut(told).filter((cell) => small.includes(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leave every small number open in tables that count the same, whatever is known of what is left out', () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.nat(90));
    const row = fc.tuple(
      fc.array(numbers, { minLength: 3, maxLength: 3 }),
      fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const one = rows.map(([cells]) => cells);
        const other = rows.map(([cells, shares]) => shared(sum(cells), shares));
        const [a, b] = suppressedTogether(one, other);
        expect([...a.rowTotals, a.total]).toEqual([...b.rowTotals, b.total]);
        expect(
          givenAway([
            { numbers: one, told: a },
            { numbers: other, told: b },
          ]),
        ).toEqual([]);
        expect(givenAway([{ numbers: one, told: suppressed(one) }])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** A number cut into as many parts as there are shares. */
function shared(all: number, shares: readonly number[]): number[] {
  let left = all;
  const parts = shares.slice(1).map((share) => {
    const part = Math.floor((left * share) / 100);
    left -= part;
    return part;
  });
  return [...parts, left];
}
