/** What is known of some unknown numbers: how often each stands in a sum that is known. */
type Equation = readonly number[];

const nothing = 1e-9;
const isNothing = (n: number | undefined): boolean => Math.abs(n ?? 0) < nothing;

/**
 * Which of so many unknown numbers follow for certain from sums of them that are known (elimination after Gauss and Jordan).
 * Limits that are known besides are not used.
 */
export function workedOut(equations: readonly Equation[], unknowns: number): readonly number[] {
  let rest = [...equations];
  let solved: Equation[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const at = rest.findIndex((row) => !isNothing(row[column]));
    const found = rest[at];
    if (found === undefined) continue;
    const scale = found[column] ?? 1;
    const unit = found.map((n) => n / scale);
    const without = (row: Equation) => row.map((n, c) => n - (row[column] ?? 0) * (unit[c] ?? 0));
    rest = rest.toSpliced(at, 1).map(without);
    solved = [...solved.map(without), unit];
  }
  return solved.flatMap((row) => {
    const left = row.flatMap((n, c) => (isNothing(n) ? [] : [c]));
    return left.length === 1 ? left : [];
  });
}
