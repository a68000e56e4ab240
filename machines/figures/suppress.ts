/** A number for the public: itself, `few` where it is below the limit, `hidden` where it would give one of those away. */
export type Published = number | 'few' | 'hidden';

export interface Suppressed {
  readonly rows: readonly (readonly Published[])[];
  readonly rowTotals: readonly Published[];
  readonly columnTotals: readonly Published[];
  readonly total: Published;
}

/** Numbers below this may point at a person. */
export const smallest = 5;
export const fewWords = `fewer than ${smallest}`;

type Numbers = readonly (readonly number[])[];
const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);

/** A number of a table. It stands in two sums: to one it adds, from the other it takes, as a total does. */
interface Counted {
  readonly n: number;
  readonly adds: string;
  readonly takes: string;
  isLeftOut: boolean;
}

const isSmall = (n: number): boolean => n > 0 && n < smallest;
/**
 * Whether a number that is left out could as well be one more, or one less: what is known of it by itself is only which
 * kind it is. A nought is of the small ones where it is left out, and then they may all be noughts.
 */
const mayGrow = ({ n, isLeftOut }: Counted): boolean =>
  n < smallest ? n < smallest - 1 && (n > 0 || isLeftOut) : true;
const mayShrink = ({ n }: Counted, least: 0 | 1): boolean => (n < smallest ? n > least : n > smallest);

/**
 * A table with its totals, in which no number from 1 to 4 can be read, nor worked out. Zero tells of nobody and stays, but where so few are
 * counted in all that the noughts would tell that each of the others is one.
 */
export function suppressed(numbers: Numbers): Suppressed {
  const table = countedOf(numbers, 'one', 'all', false);
  leaveOut(table.cells);
  return toldOf(table);
}

/** The same of two tables that count the same: each row of the one has the total of that row of the other. */
export function suppressedTogether(one: Numbers, other: Numbers): readonly [Suppressed, Suppressed] {
  const first = countedOf(one, 'one', 'other', false);
  // The other way round, so that a total adds to the one row and takes from the other.
  const second = countedOf(other, 'other', 'one', true);
  const both = { ...second, totals: first.totals };
  leaveOut([...first.cells, ...both.cells.filter((cell) => !second.totals.includes(cell))]);
  return [toldOf(first), toldOf(both)];
}

interface CountedTable {
  readonly rows: readonly (readonly Counted[])[];
  /** Of the rows, the last for all of them. */
  readonly totals: readonly Counted[];
  readonly cells: readonly Counted[];
}

/** The numbers of a table with the sums they stand in. The row of totals is one more row. */
function countedOf(numbers: Numbers, name: string, beside: string, isTurned: boolean): CountedTable {
  const width = Math.max(0, ...numbers.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => sum(numbers.map((row) => row[c] ?? 0)));
  const last = numbers.length;
  const counted = (n: number, adds: string, takes: string, turned: boolean): Counted => ({
    ...{ n, isLeftOut: isSmall(n) },
    ...(turned ? { adds: takes, takes: adds } : { adds, takes }),
  });
  const row = (of: string, r: number) => (of === 'all' ? of : `${of} row ${r}`);
  const all = [...numbers, columns];
  const rows = all.map((cells, r) =>
    cells.map((n, c) => counted(n, row(name, r), `${name} column ${c}`, (r === last) !== isTurned)),
  );
  const totals = all.map((cells, r) => counted(sum(cells), row(beside, r), row(name, r), (r === last) !== isTurned));
  return { rows, totals, cells: [...rows.flat(), ...totals] };
}

/**
 * Leaves out more until each small number could be another one. Where one number is changed, another of the same sum has to give,
 * and so on until it comes round to the first: then nothing that is told has changed. Numbers told already give nothing, so the
 * way is taken along which least is to be left out. What is left out for one small number serves the others too, so once through
 * all of them is enough. (Two tables that look alike differ by such ways and by nothing else.) Where there is no way, the noughts are left out.
 */
function leaveOut(cells: readonly Counted[]): void {
  if (leavesOpen(cells, 1)) return;
  for (const cell of cells) cell.isLeftOut ||= cell.n === 0;
  leavesOpen(cells, 0);
}

/** Whether each small number could be another one, with what is left out for it. @param least what a small number may be */
function leavesOpen(cells: readonly Counted[], least: 0 | 1): boolean {
  let isOpen = true;
  for (const cell of cells.filter(({ n }) => isSmall(n))) {
    const others = cells.filter((other) => other !== cell);
    const ways = [
      mayGrow(cell) ? cheapestWay(others, cell.adds, cell.takes, least) : null,
      mayShrink(cell, least) ? cheapestWay(others, cell.takes, cell.adds, least) : null,
    ].filter((way) => way !== null);
    const [best] = ways.sort((a, b) => a.cost - b.cost);
    isOpen &&= best !== undefined;
    for (const other of best?.along ?? []) other.isLeftOut = true;
  }
  return isOpen;
}

interface Way {
  readonly cost: number;
  readonly along: readonly Counted[];
}

/** How one too many of a sum is handed on until another sum has it, with the least told numbers left out for it. */
function cheapestWay(cells: readonly Counted[], from: string, to: string, least: 0 | 1): Way | null {
  const found = new Map<string, Way>([[from, { cost: 0, along: [] }]]);
  const done = new Set<string>();
  for (;;) {
    const [next] = [...found].filter(([sumOf]) => !done.has(sumOf)).sort(([, a], [, b]) => a.cost - b.cost);
    if (!next) return null;
    const [at, way] = next;
    if (at === to) return way;
    done.add(at);
    for (const cell of cells) {
      const on =
        cell.adds === at && mayShrink(cell, least) ? cell.takes : cell.takes === at && mayGrow(cell) ? cell.adds : null;
      if (on === null) continue;
      const cost = way.cost + (cell.isLeftOut ? 0 : cell.n);
      if (cost < (found.get(on)?.cost ?? Number.POSITIVE_INFINITY))
        found.set(on, { cost, along: [...way.along, cell] });
    }
  }
}

const told = ({ n, isLeftOut }: Counted): Published => (isLeftOut ? (n < smallest ? 'few' : 'hidden') : n);

function toldOf({ rows, totals }: CountedTable): Suppressed {
  const [cells, sums] = [rows.map((row) => row.map(told)), totals.map(told)];
  return {
    rows: cells.slice(0, -1),
    rowTotals: sums.slice(0, -1),
    columnTotals: cells.at(-1) ?? [],
    total: sums.at(-1) ?? 0,
  };
}
