import { listed } from './counts.ts';

/** “5–8”, or “5” where that is all. */
export const pageRange = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);

/** “3, 5–8 and 12” from page numbers in any order. */
export function pageRanges(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
    ranges.push(pageRange(sorted[from] ?? 0, sorted[to] ?? 0));
    from = to + 1;
  }
  return listed(ranges);
}
