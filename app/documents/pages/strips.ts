import { bottomOf, boxAround, rightOf } from '../../../machines/documents/box.ts';
import type { Box } from '../../../machines/documents/events.ts';
import { toPixels } from './ink.ts';
import type { Bitmap } from './render.ts';

const GAP = 24;

/** A copy in which the boxes are white: what is left is what nothing has read yet. */
export function blankOut(bitmap: Bitmap, pageWidth: number, boxes: readonly Box[]): Bitmap {
  const data = bitmap.data.slice();
  const { width, channels } = bitmap;
  for (const box of boxes) {
    const at = toPixels(box, bitmap, pageWidth);
    for (let y = at.top; y < at.bottom; y++)
      data.fill(255, (y * width + at.left) * channels, (y * width + at.right) * channels);
  }
  return { ...bitmap, data };
}

/**
 * What stands around each box (two lines above and below, four to each side), one under the other in a small picture:
 * OCR of it costs a fraction of the page's, and it is there that a badly placed box leaves something behind.
 */
export function around(bitmap: Bitmap, pageWidth: number, boxes: readonly Box[]): Bitmap {
  const parts = merge(
    boxes.map((box) => {
      const line = Math.min(box.height, 20);
      return {
        x: box.x - 4 * line,
        y: box.y - 2 * line,
        width: box.width + 8 * line,
        height: box.height + 4 * line,
      };
    }),
  ).map((box) => toPixels(box, bitmap, pageWidth));
  const width = Math.max(1, ...parts.map((part) => part.right - part.left)) + 2 * GAP;
  const height = parts.reduce((sum, part) => sum + Math.max(0, part.bottom - part.top) + GAP, GAP);
  const data = new Uint8Array(width * height).fill(255);
  let at = GAP;
  for (const part of parts) {
    for (let y = part.top; y < part.bottom; y++, at++)
      data.set(
        bitmap.data.subarray(y * bitmap.width + part.left, y * bitmap.width + Math.max(part.left, part.right)),
        at * width + GAP,
      );
    at += GAP;
  }
  return { data, width, height, channels: 1 };
}

/** Boxes that overlap become one, so that no line is cut by the border of a strip that another strip goes on from. */
function merge(boxes: Box[]): Box[] {
  const merged: Box[] = [];
  for (const next of boxes) {
    let box = next;
    for (let i = merged.length - 1; i >= 0; i--) {
      const other = merged[i];
      if (!other || !meet(box, other)) continue;
      merged.splice(i, 1);
      box = boxAround(box, other);
      i = merged.length;
    }
    merged.push(box);
  }
  return merged.sort((a, b) => a.y - b.y);
}

const meet = (a: Box, b: Box): boolean =>
  a.x <= rightOf(b) && b.x <= rightOf(a) && a.y <= bottomOf(b) && b.y <= bottomOf(a);
