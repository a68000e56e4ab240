import { letterSize } from './letter-size.ts';
import type { LayerItem } from './plan-page.ts';

/** How much larger than most of its page a heading is set; more on a scan, whose letters are measured by their ink. */
const LARGER = 1.25;
const LARGER_ON_A_SCAN = 1.4;
/** The most words a heading has. */
const WORDS = 20;
/** Bold words that stand further apart than this, in heights, are the head of a table. */
const APART = 2.5;
/** Where more of a page is bold than this, bold says nothing. */
const SELDOM = 0.4;

/**
 * Whether a word stands out as those of a heading do; null of what says nothing of it: what was taken out, and words
 * that stand upright.
 */
export type StandsOut = (item: LayerItem) => boolean | null;

/**
 * Which words of a page are set as a heading is: larger than most of it, or in a line that is bold from end to end
 * where most of it is not. On a scan, lines whose letters are larger.
 */
export function outstanding(items: readonly LayerItem[]): StandsOut {
  const sizes = sizesOnScan(items);
  const usual = { text: middle(items.map(heightOf)), scan: middle([...sizes.values()]) };
  const bold = boldLines(items);
  return (item) => {
    if (item.kind === 'gap') return null;
    if (item.word.ocr) {
      const size = sizes.get(item.word.line);
      return size === undefined ? null : size >= usual.scan * LARGER_ON_A_SCAN;
    }
    const height = heightOf(item);
    return height === null ? null : height >= usual.text * LARGER || bold.has(item.word.line);
  };
}

/** Whether a paragraph is a heading: short, some word of it, and all of it stands out. */
export const isHeading = (group: readonly LayerItem[], standsOut: StandsOut): boolean =>
  group.length <= WORDS &&
  group.some((item) => standsOut(item) === true && item.kind === 'word' && /\p{L}{2}/u.test(item.word.text)) &&
  group.every((item) => standsOut(item) ?? true);

function heightOf(item: LayerItem): number | null {
  if (item.kind === 'gap' || item.word.ocr) return null;
  const { text, width, height } = item.word;
  return text.length > 2 && height > width ? null : height;
}

function middle(values: readonly (number | null)[]): number {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** How large the letters of each line that OCR read are. */
function sizesOnScan(items: readonly LayerItem[]): Map<number, number> {
  const lines = new Map<number, number[]>();
  for (const item of items) {
    if (item.kind === 'gap' || !item.word.ocr || !/\p{L}{2}/u.test(item.word.text)) continue;
    const { line } = item.word;
    lines.set(line, [...(lines.get(line) ?? []), letterSize(item.word)]);
  }
  return new Map([...lines].map(([line, sizes]) => [line, middle(sizes)]));
}

/** Lines that are bold from end to end, on a page that mostly is not, and are no row of a table. */
function boldLines(items: readonly LayerItem[]): Set<number> {
  const lines = new Map<number, LayerItem[]>();
  for (const item of items) {
    const line = item.kind === 'gap' ? item.line : item.word.line;
    lines.set(line, [...(lines.get(line) ?? []), item]);
  }
  const isBold = (item: LayerItem) => item.kind === 'word' && item.word.bold === true;
  const found = [...lines].filter(
    ([, line]) => line.some(isBold) && line.every((item) => item.kind === 'gap' || isBold(item)) && !isRow(line),
  );
  const words = items.filter(({ kind }) => kind === 'word').length;
  return items.filter(isBold).length > SELDOM * words ? new Set() : new Set(found.map(([line]) => line));
}

function isRow(line: readonly LayerItem[]): boolean {
  const boxes = line.map((item) => (item.kind === 'gap' ? item.box : item.word));
  return boxes.some((box, at) => {
    const before = boxes[at - 1];
    return before !== undefined && box.x - (before.x + before.width) > APART * box.height;
  });
}
