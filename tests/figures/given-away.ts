import type { Published, Suppressed } from '../../machines/figures/suppress.ts';

/** A table as it was counted, and as it was told. */
export interface Told {
  readonly numbers: readonly (readonly number[])[];
  readonly told: Suppressed;
}

/** A number that stands in two sums, in one of them with the other sign: a way from one sum to the other. */
interface Way {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly cell: Published;
}

const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);
const smallest = 5;

/** Whether a number that is left out could be one more, or one less, for all a reader knows of it by itself. */
const mayGrow = ({ n, cell }: Way): boolean => (cell === 'few' ? n < smallest - 1 : cell === 'hidden');
const mayShrink = ({ n, cell }: Way, least: number): boolean =>
  cell === 'few' ? n > least : cell === 'hidden' && n > smallest;

/**
 * The numbers below five that a reader can work out of some tables although they are left out. Of tables that count the same
 * their rows have the same totals. A reader knows that every row and column adds up, that “fewer than 5” is one of 1 to 4 (of 0
 * to 4 where no nought is shown), and that “not shown” is 5 or more.
 *
 * Each number stands in two sums. Where one is changed, another of the same sum has to give, and so on, until the way comes back
 * to where it began: then nothing that is told has changed, and the number could have been another one. Any two tables that
 * look alike differ by such ways, so a number with no way through it is given away, and no other is.
 */
export function givenAway([one, other]: readonly [Told, Told?]): string[] {
  const ways = [...waysOf(one, 'a', other ? 'b' : 'all'), ...(other ? waysOf(other, 'b', null) : [])];
  const open = ways.filter(({ cell }) => typeof cell === 'string');
  const least = ways.some(({ cell }) => cell === 0) ? 1 : 0;
  const isOpenQuestion = (way: Way) => {
    const others = open.filter((each) => each !== way);
    // Growing adds to the sum it comes from: that has to get rid of one, and the other to get one.
    return (
      (mayGrow(way) && leads(others, way.from, way.to, least)) ||
      (mayShrink(way, least) && leads(others, way.to, way.from, least))
    );
  };
  return open.filter((way) => way.cell === 'few' && way.n > 0 && !isOpenQuestion(way)).map(({ name }) => name);
}

/** The numbers of a table as ways between its sums. Totals of rows lead to the same row of the other table, if there is one. */
function waysOf({ numbers, told }: Told, table: string, other: string | null): Way[] {
  const width = Math.max(0, ...numbers.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => sum(numbers.map((row) => row[c] ?? 0)));
  const full = [...numbers, columns];
  const cells = [...told.rows, told.columnTotals];
  const totals = [...told.rowTotals, told.total];
  const last = numbers.length;
  // In one table a part adds to its row and takes from its column; in the other it is the other way round, and so are the totals.
  const isTurned = other === null;
  const way = (name: string, from: string, to: string, n: number, cell: Published, turned: boolean): Way =>
    turned === isTurned ? { name, from, to, n, cell } : { name, from: to, to: from, n, cell };
  return full.flatMap((row, r) => [
    ...row.map((n, c) =>
      way(`${table} ${r} ${c}`, `${table} row ${r}`, `${table} column ${c}`, n, cells[r]?.[c] ?? 0, r === last),
    ),
    ...(other === null
      ? []
      : [
          way(
            `${table} ${r} total`,
            `${table} row ${r}`,
            other === 'all' ? 'all' : `${other} row ${r}`,
            sum(row),
            totals[r] ?? 0,
            r !== last,
          ),
        ]),
  ]);
}

/** Whether one too many of one sum can be handed on, number by number, until another sum has it. */
function leads(ways: readonly Way[], from: string, to: string, least: number): boolean {
  const reached = new Set([from]);
  for (const at of reached) {
    for (const way of ways) {
      if (way.from === at && mayShrink(way, least)) reached.add(way.to);
      if (way.to === at && mayGrow(way)) reached.add(way.from);
    }
  }
  return reached.has(to);
}
