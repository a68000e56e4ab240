import type { Box } from '../../../machines/documents/events.ts';
import { toPixels } from './ink.ts';
import type { Bitmap } from './render.ts';

/** Side of a cell in points: about the height of small letters. */
const CELL = 6;
const CONTRAST = 60;
/** Paler than this against its ground is white in the answer. */
export const PALE = 26;
/** This many busy cells side by side are about a word. */
const RUN = 3;

/**
 * How much of a page looks like writing or a picture and is not under a known word or box: cells side by side that are enough
 * for a word. Even fills, straight rules and what is paler than `contrast` do not count. This decides whether a page holds
 * something that only OCR, or an eye, can read.
 */
export function busyCells(bitmap: Bitmap, pageWidth: number, known: readonly Box[], contrast = CONTRAST): number {
  const side = Math.max(3, Math.round((CELL * bitmap.width) / pageWidth));
  const columns = Math.floor(bitmap.width / side);
  const rows = Math.floor(bitmap.height / side);
  const explained = new Uint8Array(columns * rows);
  for (const box of known) {
    const at = toPixels(box, bitmap, pageWidth, Math.ceil(side / 3));
    for (let y = Math.floor(at.top / side); y <= Math.min(rows - 1, Math.floor((at.bottom - 1) / side)); y++)
      explained.fill(
        1,
        y * columns + Math.floor(at.left / side),
        y * columns + Math.min(columns - 1, Math.floor((at.right - 1) / side)) + 1,
      );
  }
  let busy = 0;
  for (let y = 0; y < rows; y++) {
    let run = 0;
    for (let x = 0; x <= columns; x++) {
      const hit =
        x < columns &&
        explained[y * columns + x] === 0 &&
        isBusy(bitmap, { left: x * side, top: y * side, side }, contrast);
      if (hit) {
        run++;
        continue;
      }
      if (run >= RUN) busy += run;
      run = 0;
    }
  }
  return busy;
}

/** Contrast that changes from row to row and from column to column: a rule changes only one way. */
function isBusy(
  { data, width, channels }: Bitmap,
  { left, top, side }: { left: number; top: number; side: number },
  contrast: number,
): boolean {
  let min = 255;
  let max = 0;
  for (let y = top; y < top + side; y++)
    for (let i = (y * width + left) * channels, end = i + side * channels; i < end; i += channels) {
      const value = data[i] ?? 255;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  if (max - min <= contrast) return false;
  let across = 0;
  let down = 0;
  for (let y = top; y < top + side; y++)
    for (let x = left; x < left + side; x++) {
      const value = data[(y * width + x) * channels] ?? 255;
      if (x > left && Math.abs(value - (data[(y * width + x - 1) * channels] ?? 255)) > contrast / 2) across++;
      if (y > top && Math.abs(value - (data[((y - 1) * width + x) * channels] ?? 255)) > contrast / 2) down++;
    }
  return across >= 3 && down >= 3;
}
