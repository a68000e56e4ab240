import type { Box } from '../../../machines/documents/events.ts';
import { toPixels } from '../pages/ink.ts';
import type { Bitmap } from '../pages/render.ts';

/** Fills the boxes with black in the decoded pixels, before anything is encoded. */
export function burn(bitmap: Bitmap, pageWidth: number, boxes: readonly Box[]): void {
  const { data, width, channels } = bitmap;
  for (const box of boxes) {
    const at = toPixels(box, bitmap, pageWidth, 1);
    for (let y = at.top; y < at.bottom; y++)
      data.fill(0, (y * width + at.left) * channels, (y * width + at.right) * channels);
  }
}
