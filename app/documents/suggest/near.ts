/**
 * How far two words are from each other in slips of the pen: letters left out, put in, changed or swapped; `most` + 1
 * when more.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/rn|nn|rri|iii|ni|in/g, 'm'],
  [/vv|uu/g, 'w'],
  [/cl|ol|c1|o1/g, 'd'],
  [/[1il|!jt7f]/g, 'l'],
  [/[0oqc6e]/g, 'o'],
  [/[5s]/g, 's'],
  [/[8b]/g, 'b'],
  [/[9g]/g, 'g'],
  [/[hb]/g, 'b'],
  [/[u]/g, 'v'],
  [/[2z]/g, 'z'],
  [/l+/g, 'l'],
];

/** What is left of a word once letters that a scanner mixes up are taken for one another. */
export function shapeOf(low: string): string {
  let shape = low;
  for (const [from, to] of shapes) shape = shape.replace(from, to);
  return shape;
}
