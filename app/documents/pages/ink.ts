import type { Box } from '../../../machines/documents/events.ts';
import type { Bitmap } from './render.ts';

const CONTRAST = 50;
const CORE = 0.28;
const SLICES = 6;

/** A box in points as whole pixels of a bitmap that shows a page `pageWidth` points wide, cut to the bitmap. */
export function toPixels(box: Box, bitmap: { width: number; height: number }, pageWidth: number, grow = 0) {
  const scale = bitmap.width / pageWidth;
  return {
    left: Math.max(0, Math.floor(box.x * scale) - grow),
    top: Math.max(0, Math.floor(box.y * scale) - grow),
    right: Math.min(bitmap.width, Math.ceil((box.x + box.width) * scale) + grow),
    bottom: Math.min(bitmap.height, Math.ceil((box.y + box.height) * scale) + grow),
  };
}

/**
 * True where a word can be seen. Only the core of the box is looked at (a black bar is lower than the box of the text under it, so
 * its edges would pass for ink), in slices, and more than half of them must show contrast. Marks without letters or
 * digits, a full stop say, have no ink in the core and are looked at whole.
 */
export function showsInk(bitmap: Bitmap, pageWidth: number, word: Box & { text: string }): boolean {
  const plain = /[\p{L}\p{N}]/u.test(word.text);
  const cut = plain ? word.height * CORE : 0;
  const core = { x: word.x, y: word.y + cut, width: word.width, height: word.height - 2 * cut };
  const at = toPixels(core, bitmap, pageWidth);
  const width = at.right - at.left;
  if (width < 1 || at.bottom <= at.top) return false;
  const slices = plain ? Math.max(1, Math.min(SLICES, Math.floor(width / 6), word.text.length)) : 1;
  let shown = 0;
  for (let s = 0; s < slices; s++) {
    const from = at.left + Math.floor((width * s) / slices);
    const to = at.left + Math.floor((width * (s + 1)) / slices);
    if (contrast(bitmap, from, at.top, to, at.bottom) > CONTRAST) shown++;
  }
  return shown > slices / 2;
}

function contrast(bitmap: Bitmap, left: number, top: number, right: number, bottom: number): number {
  const { data, width, channels } = bitmap;
  let min = 255;
  let max = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * width;
    for (let i = (row + left) * channels; i < (row + right) * channels; i++) {
      const value = data[i] ?? 255;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    if (max - min > CONTRAST) return max - min;
  }
  return max - min;
}
