import type { SheetMark } from './types.ts';

type Placed = Pick<SheetMark, 'scope' | 'boxes'>;

/** Where a mark begins: its topmost box. */
function beginOf({ boxes }: Placed): { x: number; y: number; middle: number; height: number } {
  const [first, ...others] = boxes;
  if (!first) return { x: 0, y: 0, middle: 0, height: 0 };
  const { x, y, height } = others.reduce((top, box) => (box.y < top.y ? box : top), first);
  return { x, y, middle: y + height / 2, height };
}

/**
 * Marks as one reads the page: from top to bottom, and in a line from left to right; those of the whole page, which stand nowhere on it, last.
 * In whatever order they were made, each keeps its place when it is made anew for another reason.
 */
export function inReadingOrder<M extends Placed>(marks: readonly M[]): readonly M[] {
  const begun = marks
    .filter(({ scope }) => scope !== 'page')
    .map((mark) => ({ mark, ...beginOf(mark) }))
    .sort((a, b) => a.y - b.y);
  // Words of one line are not all equally high, so they are told to be one by their middles.
  const lines: (typeof begun)[] = [];
  for (const one of begun) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(one.middle - first.middle) < Math.min(one.height, first.height) / 2) line.push(one);
    else lines.push([one]);
  }
  const placed = lines.flatMap((line) => line.sort((a, b) => a.x - b.x)).map(({ mark }) => mark);
  return [...placed, ...marks.filter(({ scope }) => scope === 'page')];
}
