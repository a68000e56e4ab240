import { workedOut } from './worked-out.ts';

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

const sum = (of: readonly number[]): number => of.reduce((all, n) => all + n, 0);

/**
 * A table with its totals, in which no number from 1 to 4 can be read, nor worked out. A line (row or column) that hides one
 * cell only would give it away by its total, so another is hidden: the smallest there is; and so on while the total still
 * tells one of them. Totals are one more row and column of the table. Zero tells of nobody and stays.
 * @param hiddenTotals rows whose total is hidden in any case, the last of all counted as one more row
 */
export function suppressed(numbers: Numbers, hiddenTotals: readonly number[] = []): Suppressed {
  const width = Math.max(0, ...numbers.map((row) => row.length));
  const withTotals = numbers.map((row) => [...row, sum(row)]);
  const columns = Array.from({ length: width + 1 }, (_, at) => sum(withTotals.map((row) => row[at] ?? 0)));
  const all = [...withTotals, columns];
  const isHidden = all.map((row, r) =>
    row.map((n, c) => (n > 0 && n < smallest) || (n > 0 && c === width && hiddenTotals.includes(r))),
  );
  const lines = linesOf(all.length, width + 1);
  // Hiding one cell opens a question in the line that crosses, so it goes on until nothing changes.
  for (;;) {
    const next = firstOf(lines, (line) => nextToHide(line, all, isHidden)) ?? nextByElimination(lines, all, isHidden);
    const row = next && isHidden[next[0]];
    if (!next || !row) break;
    row[next[1]] = true;
  }
  const told = all.map((row, r) =>
    row.map((n, c): Published => (isHidden[r]?.[c] ? (n > 0 && n < smallest ? 'few' : 'hidden') : n)),
  );
  const inner = told.slice(0, -1);
  const last = told.at(-1) ?? [];
  return {
    rows: inner.map((row) => row.slice(0, -1)),
    rowTotals: inner.map((row) => row.at(-1) ?? 0),
    columnTotals: last.slice(0, -1),
    total: last.at(-1) ?? 0,
  };
}

type At = readonly [row: number, column: number];

/** Every row and every column, its total last: what a reader can add up. */
function linesOf(rows: number, columns: number): readonly (readonly At[])[] {
  const range = (n: number) => Array.from({ length: n }, (_, at) => at);
  return [
    ...range(rows).map((row) => range(columns).map((column): At => [row, column])),
    ...range(columns).map((column) => range(rows).map((row): At => [row, column])),
  ];
}

function firstOf<T, R>(all: readonly T[], of: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = of(one);
    if (found !== null) return found;
  }
  return null;
}

type Numbers = readonly (readonly number[])[];
type Hidden = readonly (readonly boolean[])[];

/** Several lines together can give a small number away that none gives away alone. */
function nextByElimination(lines: readonly (readonly At[])[], all: Numbers, isHidden: Hidden): At | null {
  const unknown = all.flatMap((row, r) => row.flatMap((_, c): At[] => (isHidden[r]?.[c] ? [[r, c]] : [])));
  const indexOf = new Map(unknown.map(([r, c], at) => [`${r} ${c}`, at]));
  const equations = lines.map((line) => {
    const row = unknown.map(() => 0);
    line.forEach(([r, c], at) => {
      const index = indexOf.get(`${r} ${c}`);
      if (index !== undefined) row[index] = at === line.length - 1 ? -1 : 1;
    });
    return row;
  });
  const given = workedOut(equations, unknown.length)
    .flatMap((at) => unknown.slice(at, at + 1))
    .find(([r, c]) => (all[r]?.[c] ?? 0) < smallest);
  if (!given) return null;
  const [row, column] = given;
  return (
    smallestOpen(lines.filter((line) => line.some(([r, c]) => r === row && c === column)).flat(), all, isHidden) ??
    smallestOpen(lines.flat(), all, isHidden)
  );
}

function smallestOpen(cells: readonly At[], all: Numbers, isHidden: Hidden): At | null {
  const at = ([row, column]: At) => all[row]?.[column] ?? 0;
  const open = cells.filter(([row, column]) => !isHidden[row]?.[column] && at([row, column]) > 0);
  return open.toSorted((a, b) => at(a) - at(b))[0] ?? null;
}

/** The cell of a line to hide next, so that what is hidden in it cannot be worked out; null where it cannot. */
function nextToHide(line: readonly At[], all: Numbers, isHidden: Hidden): At | null {
  const at = ([row, column]: At) => all[row]?.[column] ?? 0;
  const hidden = line.filter(([row, column]) => isHidden[row]?.[column]);
  if (hidden.length === 0) return null;
  const parts = hidden.filter((one) => one !== line.at(-1));
  const isTotalHidden = parts.length < hidden.length;
  if (isTotalHidden ? parts.length > 0 : isOpenQuestion(parts.map(at))) return null;
  return smallestOpen(line, all, isHidden);
}

/**
 * Whether a reader who knows the sum of some hidden numbers, and of each whether it is below the limit, is left with at least
 * two values for each small one.
 */
function isOpenQuestion(parts: readonly number[]): boolean {
  const least = (n: number) => (n < smallest ? 1 : smallest);
  const most = (n: number) => (n < smallest ? smallest - 1 : Number.POSITIVE_INFINITY);
  const all = sum(parts);
  return parts.every((n, at) => {
    const others = parts.filter((_, other) => other !== at);
    const low = Math.max(least(n), all - sum(others.map(most)));
    const high = Math.min(most(n), all - sum(others.map(least)));
    return high > low;
  });
}

/** Tables that count the same: a total one of them hides is shown by none. */
export function suppressedTogether(tables: readonly Numbers[]): readonly Suppressed[] {
  let hidden: readonly number[] = [];
  for (;;) {
    const told = tables.map((numbers) => suppressed(numbers, hidden));
    const now = [
      ...new Set(
        told.flatMap(({ rowTotals, total }) =>
          [...rowTotals, total].flatMap((cell, at) => (typeof cell === 'string' ? [at] : [])),
        ),
      ),
    ];
    if (now.length === hidden.length) return told;
    hidden = now;
  }
}
