import { bottomOf, boxAround, isMiddleIn, rightOf } from '../../../machines/documents/box.ts';
import type { Box } from '../../../machines/documents/events.ts';
import type { RedactPage, Word } from '../types.ts';

/** Three pixels at 150 dpi: what antialiasing and a badly measured glyph can stand out by. */
const PAD = 1.5;
/** Widths are rounded up to this where there is room, so that a width says less about the word. */
const STEP = 12;
/** The gap that is left to a neighbour that stays. */
const CLEAR = 0.4;

/**
 * True where a mark takes enough of a word that what is left of it could say what it was; or its middle, however thin the
 * mark is: whoever drew it meant the word, and while the pages are reviewed it counts as covered.
 */
export function touches(word: Box, box: Box): boolean {
  if (isMiddleIn(word, box)) return true;
  const wide = Math.min(rightOf(word), rightOf(box)) - Math.max(word.x, box.x);
  const high = Math.min(bottomOf(word), bottomOf(box)) - Math.max(word.y, box.y);
  return wide > Math.min(1, word.width * 0.3) && high > word.height * 0.18;
}

/** Whether all of a box lies in another. */
export const covers = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer);

/** The boxes a page's marks ask for, cut to the page; a mark on the whole page asks for all of it. */
export function markBoxes(page: RedactPage): Box[] {
  const { width, height } = page.text;
  const whole = { x: 0, y: 0, width, height };
  return page.marks
    .flatMap((mark) => (mark.scope === 'page' ? [whole] : mark.boxes))
    .map((box) => {
      const x = Math.max(0, box.x);
      const y = Math.max(0, box.y);
      return { x, y, width: Math.min(width, rightOf(box)) - x, height: Math.min(height, bottomOf(box)) - y };
    })
    .filter((box) => box.width > 0 && box.height > 0);
}

/**
 * The boxes to burn: boxes of one line become one (a white sliver between two shows where a word ended), padded, and widened
 * to a step of 12 points as far as no word that stays is covered.
 */
export function burnBoxes(
  marks: readonly Box[],
  kept: readonly Word[],
  page: { width: number; height: number },
): Box[] {
  return mergeLines(marks, kept).map((box) => {
    const inLine = kept.filter(
      (word) => Math.min(bottomOf(word), bottomOf(box)) - Math.max(word.y, box.y) > box.height * 0.2,
    );
    const middle = box.x + box.width / 2;
    const leftWall = Math.max(0, ...inLine.filter((w) => w.x + w.width / 2 < middle).map((w) => rightOf(w) + CLEAR));
    const rightWall = Math.min(
      page.width,
      ...inLine.filter((w) => w.x + w.width / 2 >= middle).map((w) => w.x - CLEAR),
    );
    const wanted = Math.ceil((box.width + 2 * PAD) / STEP) * STEP;
    let x1 = Math.min(box.x, Math.max(leftWall, box.x - PAD));
    const x2 = Math.max(rightOf(box), Math.min(rightWall, x1 + wanted));
    x1 = Math.min(x1, Math.max(leftWall, x2 - wanted));
    const y1 = Math.max(0, box.y - PAD);
    const y2 = Math.min(page.height, bottomOf(box) + PAD);
    return { x: x1, y: y1, width: Math.min(page.width, x2) - x1, height: y2 - y1 };
  });
}

function mergeLines(boxes: readonly Box[], kept: readonly Word[]): Box[] {
  const merged: Box[] = [];
  for (const next of [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const box = { ...next };
    for (let i = merged.length - 1; i >= 0; i--) {
      const other = merged[i];
      if (!other || !joins(box, other, kept)) continue;
      merged.splice(i, 1);
      Object.assign(box, boxAround(box, other));
      i = merged.length;
    }
    merged.push(box);
  }
  return merged;
}

function joins(a: Box, b: Box, kept: readonly Word[]): boolean {
  const high = Math.min(bottomOf(a), bottomOf(b)) - Math.max(a.y, b.y);
  // One over the other, as a box drawn round words that a search had marked: what both say could not be told apart.
  const wide = Math.min(rightOf(a), rightOf(b)) - Math.max(a.x, b.x);
  if (high > 0 && wide > 0 && !kept.some((word) => touches(word, boxAround(a, b)))) return true;
  if (high < Math.min(a.height, b.height) * 0.5) return false;
  if (Math.max(a.height, b.height) > Math.min(a.height, b.height) * 2) return false;
  const gap = Math.max(a.x, b.x) - Math.min(rightOf(a), rightOf(b));
  if (gap > Math.min(a.height, b.height) * 1.2) return false;
  // All of it: boxes of a line that falls across the page would together reach into the lines beside it.
  return !kept.some((word) => touches(word, boxAround(a, b)));
}
